package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.PythonStringFactory;

/** Lets the parser build its string constants as Java strings. */
final class JavaStrings implements PythonStringFactory<String> {
  @Override
  public PythonStringBuilder<String> createBuilder(int initialCodePointLength) {
    return new Builder();
  }

  @Override
  public String emptyString() {
    return "";
  }

  @Override
  public String fromJavaString(String s) {
    return s;
  }

  private static final class Builder implements PythonStringBuilder<String> {
    private final StringBuilder text = new StringBuilder();

    @Override
    public PythonStringBuilder<String> appendString(String s) {
      text.append(s);
      return this;
    }

    @Override
    public PythonStringBuilder<String> appendPythonString(String s) {
      text.append(s);
      return this;
    }

    @Override
    public PythonStringBuilder<String> appendCodePoint(int codePoint) {
      text.appendCodePoint(codePoint);
      return this;
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }

    @Override
    public String build() {
      return text.toString();
    }
  }
}
