package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.Labelled;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Writes the assessment as JSON: English keys, Chinese values, the components of {@link Assessment}
 * as they are.
 */
public final class JsonReport {

  private static final ObjectWriter WRITER = writer();

  private JsonReport() {}

  /** The JSON text, ending in a newline. */
  public static String write(Assessment assessment) {
    try {
      return WRITER.writeValueAsString(assessment) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectWriter writer() {
    SimpleModule labels = new SimpleModule();
    labels.addSerializer(
        Labelled.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(Labelled value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(value.label());
          }
        });
    labels.addKeySerializer(
        Labelled.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(Labelled value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeFieldName(value.label());
          }
        });
    DefaultIndenter unix = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(unix);
    printer.indentArraysWith(unix);
    return JsonMapper.builder()
        .addModule(labels)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build()
        .writer(printer);
  }
}
