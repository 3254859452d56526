package cn.duibiao.draft.source;

/** A file that no report can be read from: what was found, and how to mend it. */
final class Unfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final String mend;

  Unfit(String found, String mend) {
    super(found);
    this.mend = mend;
  }

  String mend() {
    return mend;
  }
}
