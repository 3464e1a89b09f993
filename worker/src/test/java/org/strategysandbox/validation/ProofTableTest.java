package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every attack was run without validation, as it stands, and reached harm. */
class ProofTableTest {
  static final Path TABLE = Corpus.FOLDER.resolve("proofs.tsv");

  @Test
  void everyAttackIsProvenAsItStands() throws Exception {
    Map<String, String> proven = new TreeMap<>();
    proofs().forEach((name, proof) -> proven.put(name, proof.sha256()));
    Map<String, String> attacks = new TreeMap<>();
    for (Path file : Corpus.files(Corpus.ATTACKS)) {
      attacks.put(Corpus.name(file), sha256(Files.readAllBytes(file)));
    }
    assertThat(proven)
        .as("attacks that are new or changed need a proof: run scripts/prove.sh")
        .isEqualTo(attacks);
  }

  /**
   * A row of the table.
   *
   * @param event what the attack reaches
   */
  record Proof(String sha256, String event) {}

  static Map<String, Proof> proofs() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .collect(Collectors.toMap(row -> row[0], row -> new Proof(row[1], row[2])));
  }

  private static String sha256(byte[] source) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(source);
    return HexFormat.of().formatHex(digest).substring(0, 12);
  }
}
