package org.strategysandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventReferencePageTest {
  // Tests run in the module's folder.
  private static final Path FILE = Path.of("..", "docs", "events", "reference.md");

  @Test
  void pageIsWhatTheSchemasSay() throws IOException {
    if (Boolean.getBoolean("asyncapi.write")) {
      Files.writeString(FILE, EventReferencePage.markdown());
    }
    assertThat(Files.readString(FILE))
        .as("stale: run mvn -pl common test -Dtest=EventReferencePageTest -Dasyncapi.write=true")
        .isEqualTo(EventReferencePage.markdown());
  }

  @Test
  void membersOfMembersAreShown() {
    assertThat(EventReferencePage.markdown())
        .contains(
            "| `submissionId` |", "| `simulation.stopLoss` | number, > 0 |", "`violations[].rule`");
  }
}
