package cn.duibiao.batch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The YAML files below a folder. Links are followed, each file is read once; hidden ones, loops and
 * folders that a batch wrote are left out.
 *
 * @param files sorted by path
 * @param left what was left out and is worth saying, sorted
 */
record DistrictFiles(List<Source> files, List<Left> left) {

  /**
   * A file.
   *
   * @param path as the user named the folder, and below it
   * @param name its path below the folder, with slashes
   */
  record Source(Path path, String name) {}

  /** Something left out, and why. */
  record Left(String name, String reason) {}

  /**
   * Looks below {@code folder}.
   *
   * @param out the output folder, which may lie below it
   * @throws IOException when {@code folder} itself cannot be read
   */
  static DistrictFiles below(Path folder, Path out) throws IOException {
    Visitor visitor = new Visitor(folder, real(out));
    Files.walkFileTree(
        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    return visitor.found();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize(); // not there yet
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path out;
    private final List<Source> files = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    /** Whether any link was met: only then can one file have two names here. */
    private boolean links;

    Visitor(Path folder, Path out) {
      this.folder = folder;
      this.out = out;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (dir.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      links |= Files.isSymbolicLink(dir);
      boolean ours = Files.exists(dir.resolve(RunLock.STATE)) || real(dir).equals(out);
      return ours || isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (!isHidden(file) && (lower.endsWith(".yaml") || lower.endsWith(".yml"))) {
        links |= Files.isSymbolicLink(file);
        files.add(new Source(file, name(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      String reason = e instanceof FileSystemLoopException ? "链接指回上级文件夹，没有再进去" : "打不开，请确认有读取权限";
      left.add(new Left(name(file), reason));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException e) {
      if (e != null) {
        left.add(new Left(name(dir), "文件夹没有读完，请确认有读取权限"));
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      Path below = folder.relativize(file);
      List<String> names = new ArrayList<>();
      below.forEach(part -> names.add(part.toString()));
      return String.join("/", names);
    }

    private static boolean isHidden(Path path) {
      String name = path.getFileName().toString();
      return name.startsWith(".") || name.startsWith("~$");
    }

    DistrictFiles found() {
      files.sort(Comparator.comparing(Source::name));
      List<Source> once = links ? once() : List.copyOf(files);
      left.sort(Comparator.comparing(Left::name));
      return new DistrictFiles(once, List.copyOf(left));
    }

    /** Of several names of one file, the one without a link is kept. */
    private List<Source> once() {
      Path root = real(folder);
      Map<Path, Source> seen = new HashMap<>();
      for (Source source : files) {
        Path real = real(source.path());
        if (real.equals(root.resolve(folder.relativize(source.path())))) {
          seen.put(real, source);
        } else {
          seen.putIfAbsent(real, source);
        }
      }
      for (Source source : files) {
        Source kept = seen.get(real(source.path()));
        if (kept != source) {
          left.add(new Left(source.name(), "是链接，与“" + kept.name() + "”是同一个文件，只读一次"));
        }
      }
      return seen.values().stream().sorted(Comparator.comparing(Source::name)).toList();
    }
  }
}
