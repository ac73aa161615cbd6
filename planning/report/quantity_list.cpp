// Definitions: clinical.md section 2.
#include "planning/report/quantity_list.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct MeasurementText {
    Q_DECLARE_TR_FUNCTIONS(Measurements)
};

/// Collects lines that share a group and a plane.
class Rows {
public:
    void heading(const QString& title) { groups_.push_back({title, {}}); }
    void at(std::optional<PlaneFrame> plane) { plane_ = std::move(plane); }
    void add(const char* name, const Quantity& q, const char* unit, int decimals, const char* definition) {
        add(MeasurementText::tr(name), q, unit, decimals, definition);
    }
    void add(const QString& name, const Quantity& q, const char* unit, int decimals, const char* definition) {
        groups_.back().lines.push_back(
            {name, QString::fromUtf8(unit), MeasurementText::tr(definition), decimals, q, std::nullopt, plane_});
    }
    void addView(const char* name, const std::optional<CArmView>& view, const char* definition) {
        groups_.back().lines.push_back({MeasurementText::tr(name),
                                        {},
                                        MeasurementText::tr(definition),
                                        0,
                                        Quantity::missing("not measured"),
                                        view,
                                        plane_});
    }
    std::vector<QuantityGroup> take() { return std::move(groups_); }

private:
    std::vector<QuantityGroup> groups_;
    std::optional<PlaneFrame> plane_;
};

std::optional<PlaneFrame> planeOf(const Section& section) {
    return section.contour.empty() ? std::nullopt : std::optional(section.contour.plane);
}

void addSection(Rows& rows, const Section& s) {
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Area"), s.area, "mm²", 1,
             QT_TRANSLATE_NOOP("Measurements", "Area inside the smoothed closed contour (shoelace formula)."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Perimeter"), s.perimeter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Length of the smoothed closed contour."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Minimum diameter"), s.minDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements",
                               "Smallest caliper (Feret) diameter; not forced perpendicular to the largest."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Maximum diameter"), s.maxDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Largest caliper (Feret) diameter."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Area-derived diameter"), s.areaDerivedDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Diameter of the circle of equal area, √(4A/π)."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Perimeter-derived diameter"), s.perimeterDerivedDiameter, "mm", 1,
             QT_TRANSLATE_NOOP("Measurements", "Diameter of the circle of equal perimeter, P/π."));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Eccentricity"), s.eccentricity, "", 2,
             QT_TRANSLATE_NOOP("Measurements", "1 − minimum diameter / maximum diameter; 0 is a circle."));
}

void addAnnulusAndLvot(Rows& rows, const Measurements& m) {
    rows.heading(MeasurementText::tr("Annulus"));
    rows.at(m.annulusPlane);
    addSection(rows, m.annulus);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Angle to the axial plane"), m.aortoVentricularAngleDeg, "°", 0,
             QT_TRANSLATE_NOOP("Measurements",
                               "Angle between the annulus plane and the axial plane, in coronal projection."));
    rows.heading(
        MeasurementText::tr("LVOT, %1 below the annulus").arg(numberText(m.lvotOffset, QStringLiteral("mm"), 0)));
    rows.at(planeOf(m.lvot).value_or(m.annulusPlane.shifted(-m.lvotOffset)));
    addSection(rows, m.lvot);
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

void addCoronaries(Rows& rows, const Measurements& m) {
    rows.heading(MeasurementText::tr("Coronary ostia"));
    for (std::size_t side = 0; side < kCoronaryNames.size(); ++side) {
        const CoronaryMeasurement& c = m.coronary[side];
        const QLatin1String name(kCoronaryNames[side]);
        rows.at(ostiumPlane(m, c));
        rows.add(MeasurementText::tr("%1 height, lower edge").arg(name), c.lowerEdgeHeight, "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements",
                                   "Lower edge of the ostium above the annulus plane, perpendicular to it."));
        rows.add(
            MeasurementText::tr("%1 height, centre").arg(name), c.centreHeight, "mm", 1,
            QT_TRANSLATE_NOOP("Measurements", "Centre of the ostium above the annulus plane, perpendicular to it."));
        rows.add(MeasurementText::tr("%1 ostium diameter").arg(name), c.diameter, "mm", 1,
                 QT_TRANSLATE_NOOP("Measurements", "Diameter of the ostium at the wall of the sinus."));
    }
}

void addCalciumAndViews(Rows& rows, const Measurements& m) {
    const CalciumMeasurement& c = m.calcium;
    rows.heading(MeasurementText::tr("Calcium above %1").arg(numberText(c.thresholdHu, QStringLiteral("HU"), 0)));
    rows.at(m.annulusPlane);
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Volume, valve"), c.volume, "mm³", 0,
             QT_TRANSLATE_NOOP("Measurements", "Volume above the threshold from the annulus to the cusp tips."));
    for (std::size_t cusp = 0; cusp < kCuspNames.size(); ++cusp)
        rows.add(MeasurementText::tr("Volume, %1").arg(QLatin1String(kCuspNames[cusp])), c.byCusp[cusp], "mm³", 0,
                 QT_TRANSLATE_NOOP("Measurements", "Part of the valve's calcium in the sector of this cusp."));
    rows.at(m.annulusPlane.shifted(-m.lvotOffset));
    rows.add(QT_TRANSLATE_NOOP("Measurements", "Volume, LVOT"), c.lvotVolume, "mm³", 0,
             QT_TRANSLATE_NOOP("Measurements", "Volume above the threshold below the annulus plane."));
    rows.heading(MeasurementText::tr("C-arm views"));
    rows.at(m.annulusPlane);
    rows.addView(QT_TRANSLATE_NOOP("Measurements", "Three-cusp view"), m.projection.threeCusp,
                 QT_TRANSLATE_NOOP("Measurements", "In the annulus plane with the right cusp in the middle."));
    rows.addView(QT_TRANSLATE_NOOP("Measurements", "Cusp-overlap view"), m.projection.cuspOverlap,
                 QT_TRANSLATE_NOOP("Measurements", "In the annulus plane with the right and left cusps overlapping."));
}

}  // namespace

std::vector<QuantityGroup> quantityGroups(const Measurements& m) {
    Rows rows;
    addAnnulusAndLvot(rows, m);
    addSinusesAndAorta(rows, m);
    addCoronaries(rows, m);
    addCalciumAndViews(rows, m);
    return rows.take();
}

}  // namespace tavr
