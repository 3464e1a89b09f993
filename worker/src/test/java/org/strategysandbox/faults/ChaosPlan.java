package org.strategysandbox.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.strategysandbox.event.Limits;
import org.strategysandbox.event.StrategySubmitted;

/** What is submitted and in which order things break: all of it follows from the seed. */
final class ChaosPlan {
  private static final int VARIANTS = 2;
  private static final String POSITION =
      "close = data.get('price:收盤價')\nposition = close > close.average(%d)\n";

  /** What becomes of a submission when nothing breaks. */
  enum Fate {
    QUICK(40, POSITION),
    SLEEPS(26, "import time\ntime.sleep(3)\n" + POSITION),
    COMPUTES(8, "total = sum(range(4_000_000))\n" + POSITION),
    RAISES(6, "raise ValueError('variant %d')\n"),
    FINDS_NOTHING(4, "x = %d\n"),
    REJECTED(6, "import os\nos.remove('%d')\n"),
    TOO_SLOW(3, "import time\ntime.sleep(60 + %d)\n"),
    /** Escaped as JSON it is six times as large: far above what an outcome may have. */
    OVERSIZE(5, "print(chr(1) * 800_000)\n" + POSITION),
    EXPIRED(2, POSITION),
    /** Not drawn: whoever runs it is killed. */
    POISON(0, "import time\ntime.sleep(20)\n" + POSITION),
    /** Not drawn: runs while all workers are restarted again and again. */
    LONG(0, "import time\ntime.sleep(15)\n" + POSITION);

    final int weight;
    private final String code;

    Fate(int weight, String code) {
      this.weight = weight;
      this.code = code;
    }

    StrategySubmitted submission(String id, int variant) {
      var submission = StrategySubmitted.builder(id, "chaos", code.formatted(5 + variant));
      if (this == TOO_SLOW) {
        submission.limits(new Limits(null, null, 2000L, null, null, null, null));
      } else if (this == EXPIRED) {
        submission.notAfter(Instant.now().minusSeconds(1));
      }
      return submission.build();
    }
  }

  /**
   * A submission and what it is.
   *
   * @param variant two of the same fate and variant have the same code
   */
  record Planned(String id, Fate fate, int variant) {
    StrategySubmitted submission() {
      return fate.submission(id, variant);
    }

    /** The submission without faults that it must end like. */
    String reference() {
      return "reference-" + fate + "-" + variant;
    }
  }

  /** Two, because submitting and breaking run on threads of their own. */
  private final Random submissions;

  private final Random random;
  private final List<ChaosFault> faults;
  private int made;
  private int extras;

  /**
   * @param faults that are caused
   */
  ChaosPlan(long seed, List<ChaosFault> faults) {
    this.submissions = new Random(seed);
    this.random = new Random(~seed);
    this.faults = List.copyOf(faults);
  }

  List<ChaosFault> faults() {
    return faults;
  }

  Planned next() {
    int total = 0;
    for (Fate fate : Fate.values()) {
      total += fate.weight;
    }
    int drawn = submissions.nextInt(total);
    for (Fate fate : Fate.values()) {
      drawn -= fate.weight;
      if (drawn < 0) {
        return new Planned("%04d-%s".formatted(made++, fate), fate, submissions.nextInt(VARIANTS));
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  /** One that belongs to a fault or to the end of the run. */
  Planned planned(Fate fate, int variant) {
    return new Planned("extra-%d-%s".formatted(extras++, fate), fate, variant);
  }

  /** One of each fate and variant. */
  static List<Planned> references() {
    List<Planned> all = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      for (int variant = 0; fate != Fate.POISON && variant < VARIANTS; variant++) {
        all.add(new Planned("reference-" + fate + "-" + variant, fate, variant));
      }
    }
    return all;
  }

  /** Each kind of fault once, in an order of the seed. */
  List<ChaosFault> round() {
    List<ChaosFault> shuffled = new ArrayList<>(faults);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Milliseconds until the next fault. */
  long pause() {
    return 500L + random.nextInt(2500);
  }

  int choose(int count) {
    return random.nextInt(count);
  }
}
