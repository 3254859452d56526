package cn.duibiao.intake;

import cn.duibiao.intake.FormShape.Key;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Map;
import java.util.function.Function;

/**
 * The JSON schema of a district-year file, for editors that complete keys and mark unknown ones
 * while one types. The generator makes it of {@link FormShape}; this class tells it what only the
 * dictionary knows. It is stricter than the reader, which also takes fields outside their theme and
 * grouped ones; what it cannot tell (sums, registered evidence) the reader tells.
 */
public final class FormSchema {

  /** Name of the file beside the form. */
  public static final String FILE = "duibiao-year-1.schema.json";

  /** What is not made from the components of a record. */
  private static final Map<Class<?>, Function<SchemaNodes, ObjectNode>> MAKERS =
      Map.of(
          Level.class, n -> SchemaNodes.choice(Level.class),
          Answer.Reply.class, n -> SchemaNodes.choice(Answer.Reply.class),
          FormShape.Citations.class, n -> SchemaNodes.citations(),
          FormShape.Anything.class, n -> SchemaNodes.anything(),
          FormShape.Statement.class, SchemaNodes::statement,
          FormShape.Response.class, SchemaNodes::response,
          FormShape.Fields.class, SchemaNodes::fields,
          FormShape.Registers.class, SchemaNodes::registers,
          FormShape.Questions.class, SchemaNodes::questions,
          FormShape.SelfChecks.class, SchemaNodes::selfChecks);

  private final Catalogue catalogue;

  private FormSchema(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The schema's text, ending in a newline. */
  public static String write(Catalogue catalogue) {
    return new FormSchema(catalogue).generate().toPrettyString() + "\n";
  }

  private JsonNode generate() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    config
        .forFields()
        .withPropertyNameOverrideResolver(f -> f.getAnnotation(Key.class).value())
        .withDescriptionResolver(f -> orNull(f.getAnnotation(Key.class).about()))
        .withRequiredCheck(f -> f.getAnnotation(Key.class).required())
        .withNullableCheck(f -> !f.getAnnotation(Key.class).required());
    config
        .forTypesInGeneral()
        .withPropertySorter((a, b) -> 0)
        .withCustomDefinitionProvider(this::definition);
    return new SchemaGenerator(config.build()).generateSchema(FormShape.File.class);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
    Class<?> shape = type.getErasedType();
    if (shape == String.class) {
      return new CustomDefinition(
          SchemaNodes.cell(), DefinitionType.INLINE, AttributeInclusion.YES);
    }
    Function<SchemaNodes, ObjectNode> maker = MAKERS.get(shape);
    ObjectNode node = maker == null ? null : maker.apply(new SchemaNodes(catalogue, context));
    return node == null
        ? null
        : new CustomDefinition(node, DefinitionType.STANDARD, AttributeInclusion.NO);
  }
}
