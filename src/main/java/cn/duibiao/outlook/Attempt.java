package cn.duibiao.outlook;

import cn.duibiao.outlook.Change.Kind;
import java.util.List;

/**
 * A change that has not been tried yet.
 *
 * @param words what would have to be different, in a sentence
 * @param settings the same for the rules to try
 * @param tooLittle the same with one unit less somewhere, each of which must not be enough
 * @param enough other ways of saying it that must be enough as well: the best case of a bound
 */
record Attempt(
    Kind kind,
    String words,
    List<Setting> settings,
    List<List<Setting>> tooLittle,
    List<List<Setting>> enough) {}
