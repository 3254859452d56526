package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.Labelled;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * Writes the assessment, or any other record that is a result, as JSON: English keys, Chinese
 * values, the components of {@link Assessment} as they are, those that are null left out.
 *
 * <p>Records are walked directly: data binding would do the same, and costs a cold start three
 * times as long to find out that records have components.
 */
public final class JsonReport {

  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * Asked of each class once: every asking makes new accessors, and the JVM would compile those of
   * every result of a batch anew.
   */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  /** Of an assessment, in bytes. */
  private static final int USUAL_SIZE = 1 << 20;

  private final JsonGenerator out;

  private JsonReport(JsonGenerator out) {
    this.out = out;
  }

  /** The JSON text, ending in a newline. */
  public static String write(Record result) {
    return new String(bytes(result), StandardCharsets.UTF_8);
  }

  /** The same as UTF-8: what a file wants, without a text in between. */
  static byte[] bytes(Record result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    DefaultIndenter unix = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(unix);
    printer.indentArraysWith(unix);
    try (JsonGenerator out =
        FACTORY.createGenerator(bytes, JsonEncoding.UTF8).setPrettyPrinter(printer)) {
      new JsonReport(out).value(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Labelled labelled) {
      out.writeString(labelled.label());
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number.toPlainString());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Collection<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        value(item);
      }
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Record fields) {
      fields(fields);
    } else {
      throw new IllegalArgumentException("no JSON form for " + value);
    }
  }

  private void map(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(((Labelled) entry.getKey()).label());
      value(entry.getValue());
    }
    out.writeEndObject();
  }

  private void fields(Record fields) throws IOException {
    out.writeStartObject();
    for (RecordComponent component : COMPONENTS.get(fields.getClass())) {
      Object value = read(fields, component);
      if (value != null) {
        out.writeFieldName(component.getName());
        value(value);
      }
    }
    out.writeEndObject();
  }

  private static Object read(Record fields, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
