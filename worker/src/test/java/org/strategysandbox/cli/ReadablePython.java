package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The tests' Python, runtime and dataset where the user of direct runs may read them. A developer's
 * are often in a home folder; copies are hard links where that can be.
 */
final class ReadablePython {
  private static final String COPY =
      """
      set -eu
      python=$1 to=$2 dataset=$3 runtime=$4
      base=$("$python" -c 'import sys; print(sys.base_prefix)')
      site=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
      link() { cp -al "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -a "$1" "$2"; }; }
      mkdir -p "$to"
      chmod 755 "$to"
      link "$site" "$to/site"
      link "$dataset" "$to/dataset"
      mkdir "$to/runtime"
      cp -r "$runtime/sandbox_runner" "$runtime/finlab" "$to/runtime/"
      interpreter=$(readlink -f "$python")
      home=
      if [ "$base" != /usr ]; then
        mkdir -p "$to/base/bin"
        link "$base/lib" "$to/base/lib"
        cp "$interpreter" "$to/base/bin/python3.11"
        interpreter=$to/base/bin/python3.11
        home="PYTHONHOME=$to/base LD_LIBRARY_PATH=$to/base/lib"
      fi
      printf '#!/bin/sh\\n%s PYTHONPATH="$PYTHONPATH:%s" exec %s "$@"\\n' "$home" "$to/site" "$interpreter" >"$to/python"
      chmod 755 "$to/python"
      chmod -R a+rX "$to/runtime"
      """;

  private ReadablePython() {}

  /** Settings of direct mode, as {@code key=value}; the copies are below an empty folder. */
  static List<String> settings(Path folder, String python, String dataset)
      throws IOException, InterruptedException {
    // Made for this user alone, and the user of direct runs is another.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path to = folder.resolve("direct");
    Process copy =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                COPY,
                "copy",
                python,
                to.toString(),
                dataset,
                Path.of("../deploy/sandbox-image").toAbsolutePath().normalize().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(copy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (copy.waitFor() != 0 || !Files.isExecutable(to.resolve("python"))) {
      throw new IllegalStateException("the tests' Python was not copied: " + said);
    }
    return List.of(
        "direct.python=" + to.resolve("python"),
        "direct.runtime=" + to.resolve("runtime"),
        "dataset.worker_path=" + to.resolve("dataset"));
  }
}
