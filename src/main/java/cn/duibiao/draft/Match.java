package cn.duibiao.draft;

import cn.duibiao.model.FieldCues;

/**
 * A field that fits a figure.
 *
 * @param words the cue's words beside the figure, as found
 * @param score the more of the cue's words, and the nearer, the higher
 */
record Match(FieldCues cues, String words, double score) {}
