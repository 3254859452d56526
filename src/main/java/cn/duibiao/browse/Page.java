package cn.duibiao.browse;

import java.util.ArrayList;
import java.util.List;

/**
 * A text for people, before it is known whether it goes to a screen or into Markdown: headings,
 * paragraphs, items and tables in the order in which they are read.
 */
public final class Page {

  private final List<Block> blocks = new ArrayList<>();

  /** A piece of a page; all texts are plain, without markup. */
  public sealed interface Block {}

  /** A heading; {@code level} 1 is the page's own. */
  public record Heading(int level, String text) implements Block {}

  /** Running text. */
  public record Paragraph(String text) implements Block {}

  /**
   * One line of a list: a label and what it says.
   *
   * @param depth 0 for the list itself, 1 for what belongs to an item
   * @param label may be empty
   */
  public record Item(int depth, String label, String text) implements Block {}

  /** Rows of cells; the last column takes the room that is left. */
  public record Table(List<String> header, List<List<String>> rows) implements Block {}

  /** The blocks in order. */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Adds a heading. */
  public Page heading(int level, String text) {
    blocks.add(new Heading(level, text));
    return this;
  }

  /** Adds running text. */
  public Page paragraph(String text) {
    blocks.add(new Paragraph(text));
    return this;
  }

  /** An item, unless there is nothing to say. */
  public Page item(int depth, String label, String text) {
    if (text != null && !text.isBlank()) {
      blocks.add(new Item(depth, label, text));
    }
    return this;
  }

  /** Adds a table. */
  public Page table(List<String> header, List<List<String>> rows) {
    blocks.add(new Table(header, rows));
    return this;
  }
}
