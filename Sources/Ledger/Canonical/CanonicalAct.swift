public import Casework
import Catalogue
import LegalTime

/// The form of an act over which its hash is taken: one JSON object in canonical form.
public enum CanonicalAct {
  /// The canonical octets of an act around its payload's canonical octets.
  public static func octets(of act: Act, payload: UnsafeRawBufferPointer) -> [UInt8] {
    var json = CanonicalJSON()
    json.reserve(payload.count + 512)
    // The names stand in the order that the canonical form asks for.
    json.write(raw: #"{"actor":"#)
    json.write(act.actor)
    json.write(raw: #","case":"#)
    json.write(act.caseID.text)
    json.write(raw: #","district":"#)
    json.write(act.district)
    json.write(raw: #","id":"#)
    json.write(act.id.text)
    json.write(raw: #","kind":"#)
    json.write(act.kind.rawValue)
    json.write(raw: #","name":"#)
    json.write(act.name)
    json.write(raw: #","number":"#)
    json.write(Int64(act.number))
    if let moment = act.occurredAt {
      json.write(raw: #","occurredAt":"#)
      json.write(moment.description)
    }
    json.write(raw: #","occurredOn":"#)
    json.write(act.occurredOn.description)
    json.write(raw: #","payload":"#)
    json.write(raw: payload)
    json.write(raw: #","procedure":"#)
    json.write(act.procedureID)
    json.write(raw: #","recordedAt":"#)
    json.write(act.recordedAt.description)
    json.write(raw: #","role":"#)
    json.write(act.role.rawValue)
    if let subject = act.subject {
      json.write(raw: #","subject":"#)
      json.write(subject)
    }
    json.write(raw: #","town":"#)
    json.write(act.town)
    json.write(raw: #","version":"#)
    json.write(act.version.description)
    json.write(raw: "}")
    return json.octets
  }

  /// The canonical octets of a whole act and of its payload.
  public static func octets(of act: Act) throws(StoreFault) -> (act: [UInt8], payload: [UInt8]) {
    var json = CanonicalJSON()
    json.reserve(256)
    json.write(act.payload, in: "")
    if let place = json.unwritable { throw StoreFault(.notStorable("\(act.name) \(place)")) }
    let payload = json.octets
    return (payload.withUnsafeBytes { octets(of: act, payload: $0) }, payload)
  }
}
