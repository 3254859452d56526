package cn.duibiao.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Drawing by priority, so that anybody can draw again. SHA-256 of {@code seed|name} gives a number
 * u between 0 and 1 for every case; the cases with the largest u^(1/weight) are drawn. Twice the
 * weight is about twice the chance. A case keeps its u whatever order the cases stand in and
 * whichever others there are; no generator of a library or machine is involved.
 */
final class Draw {

  private static final int BITS = 53;

  private final String seed;

  Draw(String seed) {
    this.seed = seed;
  }

  /** The {@code size} that are drawn of {@code cases}, the first drawn first. */
  <T> List<T> of(List<T> cases, Function<T, String> name, ToIntFunction<T> weight, int size) {
    record Drawn<C>(C item, String name, double priority) {}
    List<Drawn<T>> drawn = new ArrayList<>();
    for (T item : cases) {
      String called = name.apply(item);
      // ln u / weight orders as u^(1/weight) does; StrictMath gives the same bits everywhere
      double priority = StrictMath.log(uniform(called)) / weight.applyAsInt(item);
      drawn.add(new Drawn<>(item, called, priority));
    }
    drawn.sort(Comparator.<Drawn<T>>comparingDouble(d -> -d.priority()).thenComparing(Drawn::name));
    return drawn.stream().limit(size).map(Drawn::item).toList();
  }

  /** More than 0 and less than 1. */
  double uniform(String name) {
    byte[] hash = sha256(seed + "|" + name);
    long bits = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
    return (bits + 0.5) / (1L << BITS);
  }

  /** Eight hexadecimal digits that stand for {@code text}. */
  static String digest(String text) {
    byte[] hash = sha256(text);
    return "%08x".formatted(ByteBuffer.wrap(hash).getInt());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
