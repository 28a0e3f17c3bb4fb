import Casework
import Catalogue
import Ledger
import LegalTime

extension ConformanceCheck {
  static let keeping: [ConformanceCheck] = [
    ConformanceCheck(sentence: "把读模型全部重做一遍，与边办边记的一致") { make in
      let (store, reference, district) = try await pair(make, seed: 31, count: 1_000)
      try await store.rebuild(with: SampleDistrict.projector) { _, _ in }
      try await compareFiles(store, reference, district)
      try await compareCounts(store, reference)
      var further = district
      let requests = further.next(200)
      let results = await store.append(requests)
      try expectEqual(results, await reference.append(requests), "appending after a rebuild")
      try await compareFiles(store, reference, further)
      try await compareCounts(store, reference)
    },
    ConformanceCheck(sentence: "数字的定义改了，重做之后按新的定义数") { make in
      let (store, _, _) = try await pair(make, seed: 32, count: 300)
      let figures = """
        figures:
          closed: { name: 办结, name_en: a, unit: 件, definition: 甲, from: { kinds: [closure, refusal] }, aggregate: count }
        """
      let edition = SampleDistrict.edition(figures: figures)
      let projector = Projector(edition: edition, calendar: SampleDistrict.calendar)
      let before = try await store.summary().figureFingerprint
      try expectEqual(before, SampleDistrict.projector.figureFingerprint, "the fingerprint")
      try await store.rebuild(with: projector) { _, _ in }
      let after = try await store.summary().figureFingerprint
      try expectEqual(after, projector.figureFingerprint, "the new fingerprint")
      let queries = ["closed", "received"].map { figure in
        FactQuery(figure: figure, measure: .count, from: nil, through: .latest)
      }
      let answers = try await store.answer(queries).map { $0.reduce(0) { $0 + $1.value } }
      try expect(answers[0] > 0, "the new figure counts what was stored before")
      try expectEqual(answers[1], 0, "the old figure")
    },
    ConformanceCheck(sentence: "账号、会话、草稿、查阅记录、设置都存得住") { make in
      let store = try await make(SampleDistrict.projector)
      let now = Instant.at(BusinessDate(dayNumber: 20_000), hour: 9)
      let user = UserRow(
        id: "li", name: "李", passwordDigest: "x", roles: [.head, .clerk],
        rights: ["audit", "system"],
        town: "440604010", section: "法规科", partyKey: nil, isActive: true, createdAt: now)
      try await store.save(user)
      var retired = user
      retired.id = "an"
      retired.isActive = false
      retired.partyKey = "9144"
      try await store.save(retired)
      let expected = RoleSet(user.roles)
      let found = try await store.user("li")
      try expectEqual(found.map { RoleSet($0.roles) }, expected, "roles")
      try expectEqual(found?.rights, user.rights, "rights")
      try expectEqual(try await store.users().map(\.id), ["an", "li"], "users")
      try expectEqual(try await store.user("an")?.partyKey, "9144", "party of a user")
      try expect(try await store.user("nobody") == nil, "no such user")
      try await checkSessions(store, now)
      try await checkDrafts(store, now)
      let readings = (0..<5).map {
        ReadingRow(
          readAt: now.adding(seconds: $0), reader: "li", sort: "case", object: "C\($0 % 2)",
          count: $0 + 1)
      }
      try await store.log(readings)
      try expectEqual(
        try await store.readings(of: nil, limit: 3), Array(readings.reversed().prefix(3)), "log")
      try expectEqual(
        try await store.readings(of: "C1", limit: 9), [readings[3], readings[1]], "log of one")
      try await store.set("a", "1")
      try await store.set("a", "2")
      try expectEqual(try await store.setting("a"), "2", "setting")
      try await store.set("a", nil)
      try expect(try await store.setting("a") == nil, "a setting taken away")
    },
  ]

  private static func checkSessions(_ store: any BureauStore, _ now: Instant) async throws {
    let session = SessionRow(
      tokenDigest: "t", userID: "li", formToken: "f", createdAt: now,
      expiresAt: now.adding(hours: 8))
    try await store.save(session)
    try expectEqual(try await store.session("t", at: now), session, "session")
    let late = try await store.session("t", at: now.adding(hours: 8))
    try expect(late == nil, "a session ends when it ends")
    try await store.endSession("t")
    try expect(try await store.session("t", at: now) == nil, "an ended session")
    try await store.save(session)
    try await store.endSessions(before: now.adding(hours: 9))
    try expect(try await store.session("t", at: now) == nil, "a swept session")
  }

  private static func checkDrafts(_ store: any BureauStore, _ now: Instant) async throws {
    let drafts = (0..<3).map {
      DraftRow(
        id: "d\($0)", owner: $0 == 2 ? "other" : "li", procedureID: "grant", fields: "{}",
        savedAt: now.adding(seconds: $0))
    }
    for draft in drafts { try await store.save(draft) }
    try expectEqual(try await store.draft("d1"), drafts[1], "draft")
    try expectEqual(try await store.drafts(of: "li"), [drafts[1], drafts[0]], "drafts")
    try await store.discardDraft("d1")
    try expectEqual(try await store.drafts(of: "li"), [drafts[0]], "drafts after discarding")
  }

  private static func compareCounts(
    _ store: any BureauStore, _ reference: any BureauStore
  ) async throws {
    let queries = SampleDistrict.edition.figures.map { figure in
      FactQuery(
        figure: figure.id, measure: figure.key == nil ? .sum : .distinct, from: nil,
        through: .latest, hasEnding: figure.ending != nil, byTown: true)
    }
    let (one, other) = (try await store.answer(queries), try await reference.answer(queries))
    for (place, query) in queries.enumerated() {
      try expectEqual(one[place], other[place], "answer to \(query)")
    }
    let filter = CaseFilter()
    try expectEqual(
      try await store.cases(filter, order: .due, limit: 500, after: nil),
      try await reference.cases(filter, order: .due, limit: 500, after: nil), "list of cases")
    let day = BusinessDate(dayNumber: 20_500)
    try expectEqual(
      try await store.expiredClocks(on: day, limit: 500),
      try await reference.expiredClocks(on: day, limit: 500), "expired clocks")
  }
}
