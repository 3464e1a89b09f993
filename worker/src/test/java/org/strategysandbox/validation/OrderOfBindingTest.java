package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of the module is the built-in until the module's own binding of it has run. */
class OrderOfBindingTest {
  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def compile(a: compile('1', 'x', 'eval')):\n    pass\n",
        "def compile(a=compile('1', 'x', 'eval')):\n    pass\n",
        "def compile() -> compile('1', 'x', 'eval'):\n    pass\n",
        "@print\n@str(compile('1', 'x', 'eval')).strip\ndef compile():\n    pass\n",
        "class compile(compile('1', 'x', 'eval')):\n    pass\n",
        "class compile:\n    code = compile('1', 'x', 'eval')\n",
        "compile = compile('1', 'x', 'eval')\n",
        "for compile in compile('1', 'x', 'eval'):\n    pass\n",
      })
  void whatRunsBeforeTheBindingReachesTheBuiltIn(String source) {
    assertThat(validator.validate(source).valid()).isFalse();
  }

  @Test
  void whatRunsAfterItDoesNot() {
    String source =
        """
        def compile(depth):
            return 0 if depth < 1 else compile(depth - 1)
        open = data.get('price:開盤價')
        gap = open / open.shift(1) - 1
        print(compile(3), gap.iloc[-1].sum())
        """;
    assertThat(validator.validate(source).violations()).isEmpty();
  }
}
