package cn.duibiao.excel;

import java.util.List;

/**
 * The sheet of one department.
 *
 * @param department canonical name
 * @param name as printed: 区司法局
 */
record FormSheet(String department, String name, List<FormRow> rows) {}
