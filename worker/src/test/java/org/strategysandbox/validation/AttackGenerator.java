package org.strategysandbox.validation;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes programs that do harm: something dangerous is sent through up to four constructs of the
 * language that hand a value on, and is then used. Each of them must be refused.
 */
final class AttackGenerator {
  private static final int MAX_STEPS = 4;

  /**
   * Something dangerous.
   *
   * @param value an expression
   * @param use how the value does harm, {@code $} being where it is
   */
  private record Danger(String value, String use) {}

  private static final List<Danger> DANGERS =
      List.of(
          new Danger("eval", "$('1+1')"),
          new Danger("exec", "$('x = 1')"),
          new Danger("compile", "$('1', 'a', 'eval')"),
          new Danger("__import__", "$('os').system('id')"),
          new Danger("open", "$('/etc/passwd')"),
          new Danger("globals", "$()['__builtins__']['eval']('1')"),
          new Danger("getattr", "$(pd, 'io').common.os.system('id')"),
          new Danger("pd", "$.io.common.os.system('id')"),
          new Danger("pd", "$.read_csv('/etc/passwd')"),
          new Danger("np", "$.load('/etc/passwd')"),
          new Danger("np", "$.fromfile('/etc/passwd')"),
          new Danger("pd.io", "$.common.os.system('id')"),
          new Danger("pd.read_csv", "$('/etc/passwd')"),
          new Danger("pd.eval", "$('1')"),
          new Danger("np.genfromtxt", "$('/etc/passwd')"),
          new Danger("data.get('a').to_pickle", "$('/x')"),
          new Danger("data.get('a').to_csv", "$('/x')"),
          new Danger("data.get('a').to_json", "$('/x')"),
          new Danger("data.get('a').agg", "$('to_pickle', path='/x')"),
          new Danger("data.get('a').apply", "$('to_csv', path_or_buf='/x')"),
          new Danger("data.get('a').eval", "$('1')"),
          new Danger("(lambda: 0).__globals__", "$['__builtins__']['eval']('1')"),
          new Danger("(lambda: 0).__code__", "$.replace()"),
          new Danger("''.__class__.__base__", "$.__subclasses__()"),
          new Danger("'to_pickle'", "data.get('a').agg($, path='/x')"),
          new Danger("'/etc/passwd'", "open($)"),
          new Danger("'io'", "getattr(pd, $).common.os.system('id')"));

  /**
   * A construct that hands a value on; {@code $} is where the value is, {@code #} a fresh number.
   */
  private record Step(String statements, String value) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("v# = $\n", "v#"),
          new Step("v#: object = $\n", "v#"),
          new Step("v# = w# = $\n", "w#"),
          new Step("v#, w# = $, 1\n", "v#"),
          new Step("w#, *v# = 1, $\n", "v#[0]"),
          new Step("[v#, [w#]] = [1, [$]]\n", "w#"),
          new Step("", "(v# := $)"),
          new Step("", "(lambda: $)()"),
          new Step("", "(lambda a: a)($)"),
          new Step("", "(lambda *a: a[0])($)"),
          new Step("", "(lambda **k: k['a'])(a=$)"),
          new Step("", "(lambda a=$: a)()"),
          new Step("", "[q for q in [$]][0]"),
          new Step("", "[$ for q in [1]][0]"),
          new Step("", "{1: $}[1]"),
          new Step("", "{**{'a': $}}['a']"),
          new Step("", "dict(a=$)['a']"),
          new Step("", "dict(a=$).get('a')"),
          new Step("", "{q: r for q, r in [(1, $)]}[1]"),
          new Step("", "next(q for q in [$])"),
          new Step("", "next(iter(($,)))"),
          new Step("", "[*[$]][0]"),
          new Step("", "($,)[0]"),
          new Step("", "($ or 1)"),
          new Step("", "(1 and $)"),
          new Step("", "($ if 1 else 2)"),
          new Step("", "max([$], key=id)"),
          new Step("", "sorted([$], key=id)[0]"),
          new Step("", "list(map(lambda q: q, [$]))[0]"),
          new Step("", "list(filter(None, [$]))[0]"),
          new Step("", "list(zip([$]))[0][0]"),
          new Step("", "list(enumerate([$]))[0][1]"),
          new Step("", "list(reversed([$]))[0]"),
          new Step("", "pd.Series([$]).iloc[0]"),
          new Step("", "pd.Series([$]).tolist()[0]"),
          new Step("", "pd.Series([1]).apply(lambda q: $).iloc[0]"),
          new Step("", "np.array([$], dtype=object)[0]"),
          new Step("", "[1, $].pop()"),
          new Step("def f#(a=$):\n    return a\n", "f#()"),
          new Step("def f#(a):\n    return a\n", "f#($)"),
          new Step("def f#(a):\n    return a\n", "f#(a=$)"),
          new Step("def f#():\n    return $\n", "f#()"),
          new Step("def f#(*a, **k):\n    return k['b']\n", "f#(1, b=$)"),
          new Step("def f#():\n    global v#\n    v# = $\nf#()\n", "v#"),
          new Step(
              "def f#():\n    v# = 1\n    def g#():\n        nonlocal v#\n        v# = $\n    g#()\n    return v#\n",
              "f#()"),
          new Step("def f#(a):\n    def g#():\n        return a\n    return g#\n", "f#($)()"),
          new Step("def d#(f):\n    return $\n@d#\ndef f#():\n    pass\n", "f#"),
          new Step("def f#():\n    yield $\n", "next(f#())"),
          new Step("def f#():\n    v = yield\n    yield v\ng# = f#()\nnext(g#)\n", "g#.send($)"),
          new Step("def f#():\n    yield from [$]\n", "list(f#())[0]"),
          new Step("class C#:\n    a = $\n", "C#.a"),
          new Step("class C#:\n    def __init__(self, a):\n        self.a = a\n", "C#($).a"),
          new Step("class C#:\n    def __call__(self):\n        return $\n", "C#()()"),
          new Step("class C#:\n    @property\n    def a(self):\n        return $\n", "C#().a"),
          new Step("class C#:\n    @staticmethod\n    def a(q):\n        return q\n", "C#.a($)"),
          new Step("class C#:\n    def __getitem__(self, i):\n        return $\n", "C#()[0]"),
          new Step("class C#:\n    def __add__(self, o):\n        return o\n", "(C#() + $)"),
          new Step(
              "class C#:\n    def __iter__(self):\n        return iter([$])\n", "list(C#())[0]"),
          new Step(
              "class C#:\n    def __enter__(self):\n        return $\n    def __exit__(self, *a):\n        pass\nwith C#() as v#:\n    pass\n",
              "v#"),
          new Step("class C#:\n    pass\nc# = C#()\nc#.a = $\n", "c#.a"),
          new Step("class C#:\n    pass\nc# = C#()\nsetattr(c#, 'a', $)\n", "getattr(c#, 'a')"),
          new Step(
              "from dataclasses import dataclass\n@dataclass\nclass C#:\n    a: object\n",
              "C#($).a"),
          new Step("from collections import namedtuple\nN# = namedtuple('N#', 'a')\n", "N#($).a"),
          new Step("from functools import partial\np# = partial(lambda q: q, $)\n", "p#()"),
          new Step("from functools import reduce\n", "reduce(lambda q, r: q, [$])"),
          new Step("from itertools import chain\n", "next(chain([$]))"),
          new Step("from collections import deque\n", "deque([$]).pop()"),
          new Step("match $:\n    case v#:\n        pass\n", "v#"),
          new Step("match [$]:\n    case [v#]:\n        pass\n", "v#"),
          new Step("match {'a': $}:\n    case {'a': v#}:\n        pass\n", "v#"),
          new Step("for v# in [$]:\n    pass\n", "v#"),
          new Step("for w#, v# in [(1, $)]:\n    pass\n", "v#"),
          new Step(
              "try:\n    raise ValueError($)\nexcept ValueError as e#:\n    v# = e#.args[0]\n",
              "v#"),
          new Step("if 1:\n    v# = $\nelse:\n    v# = 1\n", "v#"),
          new Step("while True:\n    v# = $\n    break\n", "v#"),
          new Step("a# = []\na#.append($)\n", "a#[0]"),
          new Step("a# = {}\na#['k'] = $\n", "a#['k']"),
          new Step("a# = [0]\na#[0] = $\n", "a#[0]"),
          new Step("a# = {}\n", "a#.setdefault('k', $)"));

  private AttackGenerator() {}

  static String generate(RandomGenerator random) {
    Danger danger = DANGERS.get(random.nextInt(DANGERS.size()));
    StringBuilder source = new StringBuilder();
    String value = danger.value();
    int steps = random.nextInt(MAX_STEPS + 1);
    for (int i = 0; i < steps; i++) {
      Step step = STEPS.get(random.nextInt(STEPS.size()));
      String number = String.valueOf(i);
      source.append(step.statements().replace("#", number).replace("$", value));
      value = step.value().replace("#", number).replace("$", value);
    }
    return source.append(danger.use().replace("$", value)).append('\n').toString();
  }
}
