/// One thing that happened in a case, in plain words.
public struct TimelineEntry: Sendable {
  let label: String
  let when: String
  let who: String
  let lines: [String]

  /// Makes an entry.
  public init(label: String, when: String, who: String, lines: [String]) {
    self.label = label
    self.when = when
    self.who = who
    self.lines = lines
  }

  var node: [String: Any] { ["label": label, "when": when, "who": who, "lines": lines] }
}

/// A time limit as it stands today.
public struct ClockLine: Sendable {
  let label: String
  let due: String
  let status: String
  let tone: Tone
  let isProvisional: Bool

  /// Makes a line; a provisional date rests on a year without a holiday notice.
  public init(label: String, due: String, status: String, tone: Tone, isProvisional: Bool) {
    self.label = label
    self.due = due
    self.status = status
    self.tone = tone
    self.isProvisional = isProvisional
  }

  var node: [String: Any] {
    [
      "label": label, "due": due, "status": status, "tone": tone.rawValue,
      "provisional": isProvisional,
    ]
  }
}

/// A label with a state of its own: a task, a material.
public struct StatusLine: Sendable {
  let label: String
  let status: String
  let tone: Tone

  /// Makes a line.
  public init(label: String, status: String, tone: Tone) {
    self.label = label
    self.status = status
    self.tone = tone
  }

  var node: [String: Any] { ["label": label, "status": status, "tone": tone.rawValue] }
}

/// A table that was stated or recorded.
public struct TableBlock: Sendable {
  let label: String
  let columns: [String]
  let rows: [[String]]

  /// Makes a table.
  public init(label: String, columns: [String], rows: [[String]]) {
    self.label = label
    self.columns = columns
    self.rows = rows
  }

  var node: [String: Any] {
    ["label": label, "columns": columns, "rows": rows.map { ["cells": $0] }]
  }
}

/// A document and the day it was issued.
public struct DocumentLine: Sendable {
  let label: String
  let on: String

  /// Makes a line.
  public init(label: String, on: String) {
    self.label = label
    self.on = on
  }

  var node: [String: Any] { ["label": label, "on": on] }
}
