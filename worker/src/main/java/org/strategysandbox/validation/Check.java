package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;

/** Looks at one node of the tree at a time and reports what the policy refuses. */
interface Check {
  void check(SSTNode node, Analysis analysis);
}
