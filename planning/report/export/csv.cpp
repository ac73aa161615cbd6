#include "core/caseio/atomic_file.h"
#include "planning/report/export/writers.h"

#include <fmt/format.h>

#include <algorithm>

namespace tavr::exporting {
namespace {

constexpr const char* kHead =
    "group,quantity,value,text,unit,sd,low,high,interval,definition,source,"
    "plane_x_mm,plane_y_mm,plane_z_mm,normal_x,normal_y,normal_z,note,"
    "study_instance_uid,series_instance_uid,frame_of_reference_uid\r\n";

/// RFC 4180: quoted where it must be, quotes doubled.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string number(double value, int decimals) {
    return fmt::format("{:.{}f}", value, decimals);
}

std::string vectorFields(const std::optional<PlaneFrame>& plane) {
    if (!plane) return ",,,,,";
    const Vec3 &o = plane->origin, &n = plane->normal;
    return fmt::format("{:.3f},{:.3f},{:.3f},{:.6f},{:.6f},{:.6f}", o.x(), o.y(), o.z(), n.x(), n.y(), n.z());
}

std::string line(const Row& row, const std::string& origin, const Provenance& p) {
    const Quantity& q = row.quantity;
    const int decimals = row.decimals + 2;  // two more than a person is shown
    const bool interval = q.known() && !q.unstable && q.high > q.low;
    std::string note = row.text.empty() ? q.note : "";  // a word is no missing number
    if (q.unstable) note += note.empty() ? "unstable" : "; unstable";
    std::string text = field(row.group) + ',' + field(row.name) + ',';
    text += (q.known() ? number(*q.value, decimals) : "") + ',' + field(row.text) + ',' + field(row.unit) + ',';
    text += interval ? fmt::format("{},{},{},90 %,", number(q.sd, decimals), number(q.low, decimals),
                                   number(q.high, decimals))
                     : ",,,,";
    text += field(row.definition) + ',' + field(origin) + ',' + vectorFields(row.plane) + ',' + field(note) + ',';
    return text + field(p.studyUid) + ',' + field(p.seriesUid) + ',' + field(p.frameOfReferenceUid) + "\r\n";
}

}  // namespace

Status writeCsv(const CaseData& data, const std::string& file) {
    const std::string origin = originText(data);
    std::string text = kHead;
    for (const Row& row : rows(data)) text += line(row, origin, data.provenance);
    return writeAtomically(file, text);
}

}  // namespace tavr::exporting
