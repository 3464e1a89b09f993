(m := pd).io
# rule: data-io
