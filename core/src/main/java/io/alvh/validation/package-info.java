/// How far the modelled prices lie from everything that was quoted, published or proven: one record
/// a section, each made by a pure function from the data, and the aims they are held to. Start with
/// `Aim`.
@NullMarked
package io.alvh.validation;

import org.jspecify.annotations.NullMarked;
