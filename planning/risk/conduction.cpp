// Conduction and patient–prosthesis mismatch (docs/definitions.md, Risk).
#include "planning/interval.h"
#include "planning/risk/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr::risk {
namespace {

std::string pacemakerRate(const Device& d) {
    if (d.family.rfind("SAPIEN 3", 0) == 0) return "14.2 % (SAPIEN 3)";
    if (d.family.rfind("Evolut", 0) == 0) return "20.7 % (Evolut)";
    if (d.family.rfind("ACURATE", 0) == 0) return "6.3 % (ACURATE)";
    return "15.2 % (all valves; this one not listed)";
}

/// Grade 0, 1 or 2 of one rule, over its interval too. What is uncertain is no "high".
struct Graded {
    int grade = -1;
    bool uncertain = false;
    int counted() const { return uncertain ? std::min(grade, 1) : grade; }
};

template <class GradeOf>
Graded graded(const Quantity& q, GradeOf gradeOf) {
    return {gradeOf(*q.value), q.sd > 0.0 && gradeOf(q.low) != gradeOf(q.high)};
}

int septumGrade(double mm) {
    return mm < 3.0 ? 2 : mm <= 6.0 ? 1 : 0;
}

int overlapGrade(double mm) {
    return mm >= 2.5 ? 2 : mm > 0.0 ? 1 : 0;
}

/// Positive from the grade `from` on; uncertain where the interval reaches into another grade.
Verdict verdictOf(const Graded& g, int from) {
    const bool positive = g.grade >= from;
    return g.uncertain ? Verdict{positive, false, true} : Verdict{positive, positive, positive};
}

Quantity overlap(const Context& c) {
    const Quantity &depth = c.distances.depthByCusp[0], &septum = c.m.membranousSeptum;
    if (!septum.known()) return Quantity::missing("needs the membranous septum: " + septum.note);
    if (!depth.known()) return Quantity::missing("needs the depth at the NCC: " + depth.note);
    const double sd = std::sqrt(depth.sd * depth.sd + septum.sd * septum.sd), v = *depth.value - *septum.value;
    return withSd(v, sd);
}

}  // namespace

RiskItem conduction(const Context& c) {
    ItemBuilder out("conduction", "new pacemaker " + pacemakerRate(c.device) + "; INTERSECT, n = 1,811");
    const char* classes[] = {"low", "intermediate", "high"};
    int worst = -1;
    RiskRule ms{"Membranous septum",
                "mm",
                "< 3 mm: pacemaker 30.3 %; 3–6 mm: 15.4 %; > 6 mm: 6.3 %",
                "membranous septum cohort, 653 patients",
                "653",
                "OR 6.5 and 2.7",
                c.m.membranousSeptum,
                {}};
    if (ms.value.known()) {
        const Graded g = graded(ms.value, septumGrade);
        out.decide(ms, verdictOf(g, 2));
        worst = g.counted();
    } else {
        out.lacking(ms);
    }
    RiskRule depth{"Depth at the NCC minus membranous septum",
                   "mm",
                   "none: 7.1 % new conduction abnormality; < 2.5 mm: 18.8 %; ≥ 2.5 mm: 47.1 %",
                   "membranous septum overlap cohort",
                   "not recorded",
                   "",
                   overlap(c),
                   {}};
    if (depth.value.known()) {
        const Graded g = graded(depth.value, overlapGrade);
        out.decide(depth, verdictOf(g, 1));
        worst = std::max(worst, g.counted());
    } else {
        out.lacking(depth);
    }
    out.show({"Contact pressure index",
              "%",
              "> 11.5 %",
              "PRECISE-TAVI, CCI 2023;102:1140",
              "77, prospective",
              "AUC 0.83 (0.72–0.94)",
              Quantity::missing("needs a simulated deployment"),
              {}});
    out.show({"Right bundle branch block",
              "",
              "present",
              "LANDMARK",
              "not recorded",
              "OR 8.18 and 3.58",
              Quantity::missing("needs the ECG"),
              {}});
    return worst < 1 ? std::move(out).finish() : std::move(out).finishAs(classes[worst]);
}

RiskItem mismatch(const Context& c) {
    ItemBuilder out(
        "patient_prosthesis_mismatch",
        "from small annuli, not for every size: SAPIEN 3 23 mm moderate 27 %, severe 13 %; Evolut 26 mm 11 % and 3 % "
        "(n = 1,162; Jin 2022)");
    RiskRule r{"Body surface above which mismatch is predicted",
               "m²",
               "indexed EOA ≤ 0.85 cm²/m² moderate, ≤ 0.65 severe; BMI ≥ 30: ≤ 0.70 moderate, ≤ 0.55 severe",
               "VARC-3; normal EOA by valve",
               "",
               "",
               {},
               {}};
    if (c.device.normalEoaCm2.known()) {
        const double eoa = *c.device.normalEoaCm2.value;
        r.value = Quantity::exactly(eoa / 0.85);
        r.value.note = fmt::format(
            "normal EOA of this size {:.2f} cm²; severe above {:.2f} m²; BMI ≥ 30: {:.2f} and {:.2f} m²; "
            "the body surface is not in the images",
            eoa, eoa / 0.65, eoa / 0.70, eoa / 0.55);
        r.source += ": " + c.device.normalEoaCm2.source;
    } else {
        r.value = Quantity::missing("the normal EOA of this size is not published");
    }
    out.show(r);
    return std::move(out).finishAs("not assessed");
}

}  // namespace tavr::risk
