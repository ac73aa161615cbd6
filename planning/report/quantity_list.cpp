// Definitions: docs/definitions.md.
#include "planning/report/quantity_list.h"

#include "planning/anatomy/projection.h"
#include "planning/anatomy/root_calcium.h"
#include "planning/anatomy/section.h"
#include "planning/report/texts.h"
#include "planning/segmentation/root_model.h"
#include "planning/sizing/cautions.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct MeasurementText {
    static QString tr(const char* text) {
        return EnglishQuantities::active() ? QString::fromUtf8(text)
                                           : QCoreApplication::translate("Measurements", text);
    }
#if 0  // read by lupdate only: the context of the texts above
    Q_DECLARE_TR_FUNCTIONS(Measurements)
#endif
};

/// Collects lines that share a group and a plane.
class Rows {
public:
    void heading(const QString& title) { groups_.push_back({title, {}}); }
    /// QuantityLine::detail of the lines from here on.
    void details(int level) { detail_ = level; }
    /// Of the views from here on.
    void tilt(const std::optional<double>& sdDeg) { tiltSdDeg_ = sdDeg; }
    void at(std::optional<PlaneFrame> plane) { plane_ = std::move(plane); }
    void add(const char* name, const Quantity& q, const char* unit, int decimals, const char* definition) {
        add(MeasurementText::tr(name), q, unit, decimals, definition);
    }
    void add(const QString& name, const Quantity& q, const char* unit, int decimals, const char* definition) {
        add(name, q, unit, decimals, MeasurementText::tr(definition));
    }
    void add(const QString& name, const Quantity& q, const char* unit, int decimals, const QString& definition) {
        groups_.back().lines.push_back(
            {name, QString::fromUtf8(unit), definition, decimals, q, {}, detail_, std::nullopt, {}, plane_});
    }
    void addText(const QString& name, const QString& text, const QString& definition) {
        groups_.back().lines.push_back(
            {name, {}, definition, 0, Quantity::missing("not measured"), text, detail_, std::nullopt, {}, plane_});
    }
    void addView(const char* name, const std::optional<CArmView>& view, const char* definition) {
        groups_.back().lines.push_back({MeasurementText::tr(name),
                                        {},
                                        view && !reachable(*view)
                                            ? reachText(*view) + QStringLiteral(". ") + MeasurementText::tr(definition)
                                            : MeasurementText::tr(definition),
                                        0,
                                        Quantity::missing("not measured"),
                                        {},
                                        detail_,
                                        view,
                                        view ? viewRangeText(*view, tiltSdDeg_) : QString(),
                                        plane_});
    }
    std::vector<QuantityGroup> take() { return std::move(groups_); }

private:
    std::vector<QuantityGroup> groups_;
    std::optional<PlaneFrame> plane_;
    std::optional<double> tiltSdDeg_;
    int detail_ = 0;
};

std::optional<PlaneFrame> planeOf(const Section& section) {
    return section.contour.empty() ? std::nullopt : std::optional(section.contour.plane);
}

/// The mean of two that the same perturbations move: standard deviations add, nothing averages out.
Quantity meanOf(const Quantity& a, const Quantity& b) {
    if (!a.known() || !b.known()) return a.known() ? b : a;
    Quantity mean{0.5 * (*a.value + *b.value), 0.5 * (a.sd + b.sd), 0.5 * (a.low + b.low), 0.5 * (a.high + b.high), {}};
    if (a.unstable || b.unstable) mean.unstable = true, mean.sd = 0.0;
    return mean;
}

/// `derived`: QuantityLine::detail of what follows from the other numbers.
void addSection(Rows& rows, const Section& s, int derived) {
    rows.add(MeasurementText::tr("Area"), s.area, "mm²", 1,
             MeasurementText::tr("Area inside the contour smoothed to %1 harmonics (shoelace formula).")
                 .arg(kSectionHarmonics));
    rows.add(MeasurementText::tr("Perimeter"), s.perimeter, "mm", 1,
             MeasurementText::tr("Length of the contour smoothed to %1 harmonics.").arg(kSectionHarmonics));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Minimum diameter"), s.minDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Smallest caliper (Feret) diameter; not forced perpendicular to the largest."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Maximum diameter"), s.maxDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Largest caliper (Feret) diameter."));
    rows.details(derived);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Mean diameter"), meanOf(s.minDiameter, s.maxDiameter), "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Mean of the smallest and the largest diameter."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Area-derived diameter"), s.areaDerivedDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Diameter of the circle of equal area, √(4A/π)."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Perimeter-derived diameter"), s.perimeterDerivedDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Diameter of the circle of equal perimeter, P/π."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Eccentricity"), s.eccentricity, "", 2,
             QT_TRANSLATE_NOOP("Measurements", "1 − minimum diameter / maximum diameter; 0 is a circle."));
    rows.details(0);
}

void addAnnulusAndLvot(Rows& rows, const Measurements& m) {
    rows.heading(MeasurementText::tr("Annulus"));
    rows.at(m.annulusPlane);
    addSection(rows, m.annulus, 0);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Angle to the axial plane"), m.aortoVentricularAngleDeg, "°", 0,
             QT_TRANSLATE_NOOP("Measurements",
                               "Angle between the annulus plane and the axial plane, in coronal projection."));
    rows.heading(
        MeasurementText::tr("LVOT, %1 below the annulus").arg(numberText(m.lvotOffset, QStringLiteral("mm"), 0)));
    rows.at(planeOf(m.lvot).value_or(m.annulusPlane.shifted(-m.lvotOffset)));
    addSection(rows, m.lvot, 1);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Membranous septum"), m.membranousSeptum, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Annulus plane to the crest of the muscular septum under the NCC–RCC commissure."));
}

void addSinusesAndAorta(Rows& rows, const Measurements& m) {
    rows.heading(MeasurementText::tr("Sinuses of Valsalva"));
    rows.at(planeOf(m.sinus));
    for (std::size_t cusp = 0; cusp < kCuspNames.size(); ++cusp)
        rows.add(MeasurementText::tr("Diameter %1").arg(QLatin1String(kCuspNames[cusp])), m.sinusDiameter[cusp], "mm",
                 1,
                 QT_TRANSLATE_NOOP("Measurements",
                                   "From the middle of the cusp through the centre to the opposite commissure."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Mean diameter"), meanSinusDiameter(m), "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Mean of the three diameters above."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Area"), m.sinus.area, "mm²", 1,
             QT_TRANSLATE_NOOP("Measurements", "Largest area of the sinuses in a plane parallel to the annulus."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Height"), m.sinusHeight, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Annulus plane to the plane of the largest sinus area, along the annulus normal."));
    rows.heading(MeasurementText::tr("Sinotubular junction and aorta"));
    rows.at(planeOf(m.stj));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "STJ height"), m.stjHeight, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Annulus plane to the centre of the sinotubular junction, along the annulus normal."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "STJ minimum diameter"), m.stj.minDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Smallest caliper diameter at the waist above the sinuses."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "STJ maximum diameter"), m.stj.maxDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Largest caliper diameter at the waist above the sinuses."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "STJ area"), m.stj.area, "mm²", 1,
             QT_TRANSLATE_NOOP("Measurements", "Area of the waist, perpendicular to the centreline."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "STJ area-derived diameter"), m.stj.areaDerivedDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Diameter of the circle of equal area, √(4A/π)."));
    rows.at(planeOf(m.ascending));
    rows.add(
        MeasurementText::tr("Ascending aorta at %1").arg(numberText(m.ascendingLevel, QStringLiteral("mm"), 0)),
        m.ascending.areaDerivedDiameter, "mm", 1,
        QT_TRANSLATE_NOOP("Measurements",
                          "Area-derived diameter perpendicular to the centreline at this height above the annulus."));
}

/// The double-oblique frame of the annulus, turned towards the ostium and centred on it: a long-axis view shows the
/// height.
std::optional<PlaneFrame> ostiumPlane(const Measurements& m, const CoronaryMeasurement& coronary) {
    const auto& point = coronary.lowerEdge ? coronary.lowerEdge : coronary.ostiumCentre;
    if (!point) return std::nullopt;
    return makePlane(*point, m.annulusPlane.normal, *point - m.annulusPlane.origin);
}

void addCoronary(Rows& rows, const Measurements& m, std::size_t side) {
    const CoronaryMeasurement& c = m.coronary[side];
    const QLatin1String name(kCoronaryNames[side]);
    rows.heading(side == 0 ? MeasurementText::tr("Left coronary ostium (LCA)")
                           : MeasurementText::tr("Right coronary ostium (RCA)"));
    rows.at(ostiumPlane(m, c));
    rows.add(
        MeasurementText::tr("%1 height, lower edge").arg(name), c.lowerEdgeHeight, "mm", 1,
        QT_TRANSLATE_NOOP("Measurements", "Lower edge of the ostium above the annulus plane, perpendicular to it."));
    rows.add(MeasurementText::tr("%1 height, centre").arg(name), c.centreHeight, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Centre of the ostium above the annulus plane, perpendicular to it."));
    rows.add(MeasurementText::tr("%1 ostium diameter").arg(name), c.diameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Area-derived, of the section across the vessel 2 mm outside the wall of the sinus."));
    rows.add(MeasurementText::tr("%1 clock angle").arg(name), c.clockAngleDeg, "°", 0,
             QT_TRANSLATE_NOOP("Measurements",
                               "From the RCC–LCC commissure about the annulus centre, positive to the left cusp."));
}

QString sectorName(std::size_t i) {
    static constexpr std::array<std::pair<const char*, const char*>, 6> kNames{
        {{"NCC", "L–N"}, {"NCC", "N–R"}, {"RCC", "N–R"}, {"RCC", "R–L"}, {"LCC", "R–L"}, {"LCC", "L–N"}}};
    return MeasurementText::tr("Volume, %1 beside %2")
        .arg(QString::fromUtf8(kNames[i].first), QString::fromUtf8(kNames[i].second));
}

void addLvotGrade(Rows& rows, const CalciumMeasurement& c) {
    rows.details(2);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Volume, upper LVOT"), c.upperLvot, "mm³", 0,
             QT_TRANSLATE_NOOP("Measurements", "Part of it down to 5 mm below the annulus plane."));
    rows.details(0);
    const QString definition = MeasurementText::tr(
        "Mild: one nodule under 5 mm and under 10 % of the perimeter. Moderate: two, or one from 5 mm, or from 10 %. "
        "Severe: three or more, or over 10 mm, or over 20 % (Barbanti 2013).");
    if (c.lvot.grade) {
        const QString limit = numberText(c.detectionLimit, QStringLiteral("mm³"), 0);
        const bool none = *c.lvot.grade == CalciumGrade::None && c.detectionLimit >= 1.0;
        const QString grade = none ? MeasurementText::tr("none above %1").arg(limit) : calciumGradeText(*c.lvot.grade);
        const QString reason =
            none ? MeasurementText::tr("None above the detection limit of %1").arg(limit) : sentence(c.lvot.reason);
        rows.addText(MeasurementText::tr("LVOT calcium grade"),
                     c.lvot.uncertain ? MeasurementText::tr("%1, uncertain").arg(grade) : grade,
                     definition + QLatin1Char(' ') + reason + QLatin1Char('.'));
    } else {
        rows.add(MeasurementText::tr("LVOT calcium grade"), Quantity::missing(c.lvot.reason), "", 0, definition);
    }
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Calcium protrusion"), c.lvot.protrusion, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Farthest reach of calcium from the wall into the lumen, from 10 mm below "
                               "the annulus plane to 2 mm above it."));
}

/// The valve's volume by every other rule: thresholds are never mixed, so each stands with its own.
void addRules(Rows& rows, const Measurements& m) {
    const CalciumMeasurement& c = m.calcium;
    rows.details(2);
    for (const CalciumRule rule : {CalciumRule::Fixed850, CalciumRule::Fixed650, CalciumRule::LumenMean2Sd,
                                   CalciumRule::LumenMean4Sd, CalciumRule::LumenPlus100}) {
        const CalciumAtThreshold& at = c.byRule[std::size_t(rule)];
        if (rule == c.rule || (at.thresholdHu <= 0.0 && at.reason.empty())) continue;
        rows.add(MeasurementText::tr("Valve, %1").arg(calciumRuleText({rule, 0.0})), at.volume, "mm³", 0,
                 MeasurementText::tr("The valve's volume at the threshold of this rule, %1.")
                     .arg(numberText(at.thresholdHu, QStringLiteral("HU"), 0)));
    }
    rows.details(0);
}

void addCalcium(Rows& rows, const Measurements& m, const RootModel* root) {
    const CalciumMeasurement& c = m.calcium;
    const auto height = [](double mm) { return numberText(mm, QStringLiteral("mm"), 0); };
    rows.heading(MeasurementText::tr("Calcium above %1").arg(numberText(c.thresholdHu, QStringLiteral("HU"), 0)));
    rows.at(m.annulusPlane);
    const QString top = m.stjHeight.known()
                            ? MeasurementText::tr("%1 above the STJ").arg(height(CalciumZones::aboveStj))
                            : MeasurementText::tr("%1 above the annulus").arg(height(CalciumZones{}.top));
    QString valve = MeasurementText::tr("Voxels above the threshold from the annulus plane to %1.").arg(top);
    if (c.detectionLimit > 0.0)
        valve += QLatin1Char(' ') + MeasurementText::tr("A deposit under %1 (two voxels each way) may not show.")
                                        .arg(numberText(c.detectionLimit, QStringLiteral("mm³"), 1));
    rows.add(MeasurementText::tr("Volume, valve"), c.volume, "mm³", 0, valve);
    for (std::size_t cusp = 0; cusp < kCuspNames.size(); ++cusp)
        rows.add(MeasurementText::tr("Volume, %1").arg(QLatin1String(kCuspNames[cusp])), c.byCusp[cusp], "mm³", 0,
                 QT_TRANSLATE_NOOP("Measurements", "Part of it in the sector of this cusp, between its commissures."));
    rows.details(2);
    for (std::size_t i = 0; i < kCalciumSectors.size(); ++i)
        rows.add(sectorName(i), c.bySector[i], "mm³", 0,
                 QT_TRANSLATE_NOOP("Measurements", "Half of the cusp's sector, beside the commissure that is named."));
    rows.add(
        QT_TRANSLATE_NOOP("Measurements", "Volume, annulus"), c.annulusVolume, "mm³", 0,
        QT_TRANSLATE_NOOP("Measurements", "Within 2 mm of the annulus plane on either side; part of valve and LVOT."));
    rows.details(0);
    rows.at(m.annulusPlane.shifted(-m.lvotOffset));
    rows.add(MeasurementText::tr("Volume, LVOT"), c.lvotVolume, "mm³", 0,
             MeasurementText::tr("Voxels above the threshold from the annulus plane to %1 below it.")
                 .arg(height(-CalciumZones{}.lvotLow)));
    addLvotGrade(rows, c);
    addRules(rows, m);
    if (root && root->lumenMeanHu > 0.0)
        rows.add(MeasurementText::tr("Mean of the blood"), Quantity::exactly(root->lumenMeanHu), "HU", 0,
                 MeasurementText::tr("Mean HU inside the lumen, standard deviation %1; half-way to the wall: %2.")
                     .arg(numberText(root->lumenSdHu, {}, 0), numberText(root->bloodEdgeHu, QStringLiteral("HU"), 0)));
}

/// Thickness and heights by cusp; the state stands where a grade would.
void addLeaflets(Rows& rows, const Measurements& m) {
    rows.heading(MeasurementText::tr("Native leaflets"));
    rows.at(m.annulusPlane);
    for (std::size_t cusp = 0; cusp < kCuspNames.size(); ++cusp) {
        const LeafletMeasurement& l = m.leaflet[cusp];
        const QLatin1String name(kCuspNames[cusp]);
        rows.details(0);
        rows.add(MeasurementText::tr("Thickness %1").arg(name), l.thickness, "mm", 2,
                 MeasurementText::tr("Contrast missing across the leaflet over that of tissue at 100 HU; %1.")
                     .arg(sentence(l.reason)));
        rows.details(2);
        rows.add(MeasurementText::tr("Geometric height %1").arg(name), l.geometricHeight, "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements",
                                   "From the hinge point along the leaflet to the middle of its free edge."));
        rows.add(MeasurementText::tr("Effective height %1").arg(name), l.effectiveHeight, "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements", "Annulus plane to the middle of the free edge, as scanned."));
        rows.add(MeasurementText::tr("Free edge %1").arg(name), l.freeEdgeLength, "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements", "Length of the free edge from commissure to commissure."));
    }
    rows.details(0);
}

void addBicuspid(Rows& rows, const Measurements& m) {
    if (!m.bicuspid) return;
    const BicuspidMeasurement& b = *m.bicuspid;
    rows.heading(MeasurementText::tr("Bicuspid valve: %1").arg(sieversText(m.sievers)));
    rows.at(m.annulusPlane);
    for (std::size_t i = 0; i < b.icdHeights.size(); ++i)
        rows.add(MeasurementText::tr("Intercommissural distance, %1")
                     .arg(numberText(b.icdHeights[i], QStringLiteral("mm"), 0)),
                 b.intercommissural[i], "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements",
                                   "Between the two true commissures at the wall, this high above the "
                                   "annulus and parallel to it (BAVARD)."));
    rows.details(1);
    for (std::size_t i = 0; i < b.circleHeights.size(); ++i)
        rows.add(MeasurementText::tr("Circle at %1").arg(numberText(b.circleHeights[i], QStringLiteral("mm"), 0)),
                 b.circle[i], "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements",
                                   "Diameter of the circle that fits the wall best, this high above the annulus."));
    rows.details(0);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Raphe length"), b.rapheLength, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "From the wall to the marked free edge, parallel to the annulus."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Raphe calcium"), b.rapheCalcium, "mm³", 0,
             QT_TRANSLATE_NOOP("Measurements", "Within 20° of the fused commissure, above the annulus."));
    const QString steps = b.casperSteps.empty() ? QString() : QLatin1Char(' ') + sentence(b.casperSteps);
    rows.add(MeasurementText::tr("CASPER diameter"), b.casperDiameter, "mm", 1,
             MeasurementText::tr("Perimeter-derived diameter, less for calcium, raphe length and calcium on the raphe "
                                 "(NCT04817735).") +
                 steps);
    rows.at(planeOf(b.lira).value_or(m.annulusPlane));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "LIRA perimeter"), b.lira.perimeter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Perimeter at the level of the raphe's free edge (EIJ-D-19-00951)."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "LIRA height"), b.liraHeight, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Of that level above the annulus plane."));
}

void addViews(Rows& rows, const Measurements& m) {
    rows.heading(MeasurementText::tr("C-arm views"));
    rows.tilt(m.projection.tiltSdDeg);
    rows.at(m.annulusPlane);
    rows.addView(QT_TRANSLATE_NOOP("Measurements", "Three-cusp view"), m.projection.threeCusp,
                 QT_TRANSLATE_NOOP("Measurements", "In the annulus plane with the right cusp in the middle."));
    rows.addView(QT_TRANSLATE_NOOP("Measurements", "Cusp-overlap view"), m.projection.cuspOverlap,
                 QT_TRANSLATE_NOOP("Measurements", "In the annulus plane with the right and left cusps overlapping."));
    rows.details(2);
    rows.addView(
        QT_TRANSLATE_NOOP("Measurements", "Overlap R–N"), m.projection.overlapRN,
        QT_TRANSLATE_NOOP("Measurements", "In the annulus plane with the right and non-coronary cusps overlapping."));
    rows.addView(
        QT_TRANSLATE_NOOP("Measurements", "Overlap L–N"), m.projection.overlapLN,
        QT_TRANSLATE_NOOP("Measurements", "In the annulus plane with the left and non-coronary cusps overlapping."));
    rows.details(1);
    rows.tilt({});  // it turns with the delivery axis as well, whose error is not known
    rows.addView(QT_TRANSLATE_NOOP("Measurements", "Double S-curve view"), m.projection.doubleS,
                 QT_TRANSLATE_NOOP("Measurements",
                                   "Annulus and delivery axis both without parallax; the axis is estimated from the "
                                   "centreline from 10 mm below the annulus to 30 mm above it."));
    const Quantity& d = m.annulus.maxDiameter;
    if (d.known())
        rows.add(
            QT_TRANSLATE_NOOP("Measurements", "Depth error from the front"),
            Quantity::exactly(depthErrorMm(m.annulusPlane.normal, *d.value, {0.0, 0.0})), "mm", 1,
            QT_TRANSLATE_NOOP("Measurements",
                              "By how much a depth is misread at most at LAO 0°, CRAN 0°: half of the annulus times "
                              "the sine of the view's angle to its plane."));
}

}  // namespace

std::vector<QuantityGroup> quantityGroups(const Measurements& m, const RootModel* root) {
    Rows rows;
    addAnnulusAndLvot(rows, m);
    addSinusesAndAorta(rows, m);
    for (std::size_t side = 0; side < kCoronaryNames.size(); ++side) addCoronary(rows, m, side);
    addCalcium(rows, m, root);
    addLeaflets(rows, m);
    addBicuspid(rows, m);
    addViews(rows, m);
    return rows.take();
}

}  // namespace tavr
