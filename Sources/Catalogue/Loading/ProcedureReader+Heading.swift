import LegalTime

extension ProcedureReader {
  func readHeading(_ map: SourceMap) -> Procedure.Heading? {
    let id = map.text("procedure")
    let name = map.text("name")
    let item = map.required("item").flatMap { _ in map.choice("item", ItemType.self) }
    let area = map.text("area")
    let inForce = SourceMap(
      map.required("in_force"), "in_force", keys: ["from", "until"], findings)
    let from = inForce.flatMap { force in force.required("from").flatMap { _ in force.date("from") }
    }
    let checked = SourceMap(
      map.required("checked"), "checked", keys: ["day", "review_in"], findings)
    let checkedOn = checked.flatMap { $0.required("day") == nil ? nil : $0.date("day") }
    let reviewIn = checked.flatMap {
      $0.required("review_in") == nil ? nil : $0.duration("review_in")
    }
    let authority = SourceMap(
      map.required("authority"), "authority", keys: ["organ", "section", "level", "basis"],
      findings)
    let fee = SourceMap(map["fee"], "fee", keys: ["fen", "basis"], findings)
    let revision = readRevision(map)
    let summary = map.text("summary")
    checkPath(map, id: id, area: area, from: from)
    guard let item, let from, !id.isEmpty else { return nil }
    return Procedure.Heading(
      id: id, name: name, nameEN: map.optionalText("name_en"), item: item, area: area,
      group: map.optionalText("group"), inForceFrom: from, inForceUntil: inForce?.date("until"),
      checkedOn: checkedOn ?? from, reviewIn: reviewIn ?? .months(6), revision: revision,
      organ: authority?.text("organ") ?? "", section: authority?.optionalText("section"),
      level: authority?.text("level") ?? "", authorityBasis: authority?.basis() ?? [],
      feeFen: fee?.integer("fen") ?? 0, feeBasis: fee?.words("basis") ?? [], summary: summary,
      keywords: map.words("keywords"),
      audience: map.choices("audience", Procedure.Audience.self))
  }

  private func readRevision(_ map: SourceMap) -> (reason: String, on: BusinessDate)? {
    guard let revision = SourceMap(map["revision"], "revision", keys: ["reason", "on"], findings),
      revision.required("on") != nil, let on = revision.date("on")
    else { return nil }
    return (revision.text("reason"), on)
  }

  /// The folder, the file's name and what the file says of itself must agree.
  private func checkPath(_ map: SourceMap, id: String, area: String, from: BusinessDate?) {
    let parts = file.split(separator: "/").map(String.init)
    guard parts.count >= 3 else { return }
    func compare(_ key: String, _ said: String, _ folder: String) {
      guard said != folder, !said.isEmpty else { return }
      map.fail(
        "path", at: map[key], zh: "\(key) 是“\(said)”，文件却放在“\(folder)”",
        en: "\(key) says '\(said)', the path says '\(folder)'", remedy: "改成 \(folder)，或搬动文件")
    }
    compare("procedure", id, parts[parts.count - 2])
    compare("area", area, parts[parts.count - 3])
    if let from, parts.last != "\(from).yaml" {
      map.fail(
        "path", at: map["in_force"], zh: "文件名应是 \(from).yaml",
        en: "the file must be named \(from).yaml",
        remedy: "改文件名，或改 in_force.from")
    }
  }

  func readParty(_ map: SourceMap) -> Procedure.Party {
    guard
      let party = SourceMap(
        map["party"], "party", keys: ["kind", "name", "id", "phone"], findings)
    else { return Procedure.Party(kind: nil, name: nil, id: nil, phone: nil) }
    let kind =
      party.text("kind") == "none" ? nil : party.choice("kind", Procedure.Audience.self)
    return Procedure.Party(
      kind: kind, name: party.optionalText("name"), id: party.optionalText("id"),
      phone: party.optionalText("phone"))
  }

  func readHandling(_ map: SourceMap) -> Handling {
    let handling = SourceMap(
      map["handling"], "handling",
      keys: ["channels", "scopes", "modes", "partners", "saturday", "from", "visits"], findings)
    guard let handling else {
      return Handling(
        channels: [], scopes: [], modes: [], partners: [], saturday: nil, from: nil, visits: 0)
    }
    let saturday = SourceMap(
      handling["saturday"], "handling.saturday", keys: ["from", "places"], findings)
    let saturdayFrom = saturday.flatMap { $0.required("from") == nil ? nil : $0.date("from") }
    let places = saturday?.words("places") ?? []
    return Handling(
      channels: handling.choices("channels", Handling.Channel.self),
      scopes: handling.choices("scopes", Handling.Scope.self),
      modes: handling.choices("modes", Handling.Mode.self),
      partners: readPartners(handling),
      saturday: saturdayFrom.map {
        Handling.Saturday(from: $0, places: places == ["all"] ? [] : places)
      },
      from: handling.date("from"), visits: Int(handling.integer("visits") ?? 0))
  }

  private func readPartners(_ handling: SourceMap) -> [Handling.Partner] {
    (handling["partners"]?.list ?? []).compactMap { node in
      guard
        let partner = SourceMap(
          node, "handling.partners", keys: ["place", "agreement", "from"], findings),
        partner.required("from") != nil, let from = partner.date("from")
      else { return nil }
      return Handling.Partner(
        place: partner.text("place"), agreement: partner.text("agreement"), from: from)
    }
  }

  func readDelegation(_ map: SourceMap) -> Delegation? {
    guard
      let delegated = SourceMap(
        map["delegated"], "delegated",
        keys: ["form", "from", "until", "towns", "instrument", "basis"], findings)
    else { return nil }
    let form = delegated.required("form").flatMap { _ in
      delegated.choice("form", Delegation.Form.self)
    }
    let from = delegated.required("from").flatMap { _ in delegated.date("from") }
    let instrument = delegated.text("instrument")
    let basis = delegated.basis()
    let towns = delegated.words("towns")
    guard let form, let from else { return nil }
    return Delegation(
      form: form, from: from, until: delegated.date("until"), towns: towns == ["all"] ? [] : towns,
      instrument: instrument, basis: basis)
  }
}
