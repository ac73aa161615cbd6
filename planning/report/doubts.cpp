#include "planning/report/doubts.h"

#include "planning/access/access.h"
#include "planning/anatomy/projection.h"
#include "planning/report/quantity_list.h"
#include "planning/report/sheet.h"
#include "planning/report/texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace tavr {
namespace {

using report::Report;

/// In the order in which a reader should meet them.
enum class Weight { WrongPatientOrSide, WrongAnnulus, Scan, Landmark, Detail, View, None };

struct Known {
    std::string_view part;  ///< of the English sentence
    Weight weight;
};

/// The first that a note holds decides; what none knows is a detail, never silence.
constexpr std::array kNotes{
    Known{"nothing measured", Weight::WrongPatientOrSide},
    Known{"same patient", Weight::WrongPatientOrSide},
    Known{"mislabelled", Weight::WrongPatientOrSide},
    Known{"wrong way round", Weight::WrongPatientOrSide},
    Known{"metal all around", Weight::WrongAnnulus},
    Known{"annulus not measured", Weight::WrongAnnulus},
    Known{"off the annulus contour", Weight::WrongAnnulus},
    Known{"annulus contour bridges", Weight::WrongAnnulus},
    Known{"axes of annulus", Weight::WrongAnnulus},
    Known{"apart sideways", Weight::WrongAnnulus},
    Known{"metal at the root", Weight::Scan},
    Known{"heart was not segmented", Weight::Detail},
    Known{"the segmentation was", Weight::None},  // page 1 says it in a line of its own
    Known{"not measured:", Weight::None},         // stands where the number would
};

Weight weightOf(const std::string& note) {
    const auto known = std::ranges::find_if(kNotes, [&](const Known& k) { return note.find(k.part) != note.npos; });
    return known == kNotes.end() ? Weight::Detail : known->weight;
}

class Gathered {
public:
    void add(Weight weight, const QString& text) {
        const bool there = std::ranges::any_of(all_, [&](const auto& d) { return d.second == text; });
        if (weight != Weight::None && !there) all_.emplace_back(weight, text);
    }
    QStringList ordered() {
        std::ranges::stable_sort(all_, {}, [](const auto& d) { return d.first; });
        QStringList out;
        for (const auto& [weight, text] : all_) out << text;
        return out;
    }

private:
    std::vector<std::pair<Weight, QString>> all_;
};

bool isHinge(LandmarkId id) {
    return id == LandmarkId::HingeNCC || id == LandmarkId::HingeRCC || id == LandmarkId::HingeLCC;
}

/// One line for all of them; a doubtful hinge point doubts the annulus.
void addLandmarks(Gathered& out, const Landmarks& landmarks) {
    QStringList names;
    bool hinge = false;
    for (const auto& [id, mark] : landmarks) {
        if (mark.confidence >= kDoubtedConfidence || mark.review == Review::Reviewed) continue;
        hinge = hinge || isHinge(id);
        names << QStringLiteral("%1 %2").arg(landmarkText(id),
                                             numberText(100.0 * mark.confidence, QStringLiteral("%"), 0));
    }
    if (!names.isEmpty())
        out.add(hinge ? Weight::WrongAnnulus : Weight::Landmark,
                Report::tr("landmarks found with little confidence: %1").arg(names.join(QStringLiteral(", "))));
}

void addViews(Gathered& out, const Projections& p) {
    for (const auto& [view, text] :
         {std::pair(p.threeCusp, Report::tr("the 3-cusp view, %1, is beyond the reach of most C-arms")),
          std::pair(p.cuspOverlap, Report::tr("the cusp-overlap view, %1, is beyond the reach of most C-arms"))}) {
        if (!view || reachable(*view)) continue;
        QString line = text.arg(viewText(*view));
        if (const auto near = nearestReachable(p.sCurve, *view))
            line += Report::tr("; nearest to it without parallax: %1").arg(viewText(*near));
        out.add(Weight::View, line);
    }
}

}  // namespace

QStringList doubtsOf(const CaseData& data) {
    Gathered out;
    if (data.plan.measurements) {
        for (const std::string& note : data.plan.measurements->notes) out.add(weightOf(note), sentence(note));
        addViews(out, data.plan.measurements->projection);
    }
    for (const std::string& warning : data.provenance.warnings) out.add(Weight::Scan, sentence(warning));
    if (data.access)
        for (const std::string& note : data.access->notes) out.add(weightOf(note), sentence(note));
    addLandmarks(out, data.plan.landmarks);
    return out.ordered();
}

}  // namespace tavr
