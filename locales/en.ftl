### The words of Hashiya's interface: the source that the other languages translate.
###
### A message is `key = words`; `{ $name }` is filled in by the program, and `{ KEY("undo") }` is the key of a
### command as the user has it. Small letters, no full stop at the end; parts of a line stand apart by ` · `.

## Counts

count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
