package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are resolved within asynchronous code as well, although it is refused anyway. */
class AsyncCodeTest {
  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async def f():\n    async for i in eval('1'):\n        pass\n",
        "async def f():\n    async with eval('1') as x:\n        pass\n",
        "async def f():\n    return [i async for i in eval('1')]\n",
        "async def f():\n    await eval('1')\n",
      })
  void everyNameOfItIsSeen(String source) {
    assertThat(validator.validate(source).violations())
        .extracting(violation -> violation.rule())
        .contains(Rule.ASYNC_CODE.id(), Rule.CODE_EXECUTION.id());
  }
}
