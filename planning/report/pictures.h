#pragma once
// CT pictures with vector drawings on top, in mm on the sheet.
#include "planning/job/plan_job.h"
#include "planning/report/sheet.h"

#include <QPolygonF>

namespace tavr::report {

/// One reformatted picture on the sheet: maps LPS to paper. +u is to the right, +v is up.
class Picture {
public:
    /// Draws the CT on the plane into the rectangle, `spanMm` of the patient across its width. Without a CT: a grey
    /// field.
    Picture(Sheet& sheet, const CaseData& data, const PlaneFrame& plane, const QRectF& mm, double spanMm);

    QPointF at(const Vec2& uv) const;  ///< plane coordinates, mm → device
    QPointF at(const Vec3& lps) const { return at(plane_.toPlane(lps)); }
    QPolygonF polygon(const std::vector<Vec3>& lps) const;
    void curve(const std::vector<Vec3>& lps, const QColor& colour, double widthMm, bool closed);
    /// A point farther than 1.5 mm from the plane is drawn hollow: it is projected.
    void mark(const Vec3& lps, const QColor& colour, const QString& label);
    /// Letters at the four edges, and a 10 mm bar.
    void frame();
    QPainter& painter() { return sheet_.painter(); }
    double scale() const { return scale_; }  ///< device units per mm of the patient
    Sheet& sheet() { return sheet_; }
    const QRectF& place() const { return mm_; }

private:
    void label(double x, double y, const QString& text, Qt::Alignment align);

    Sheet& sheet_;
    PlaneFrame plane_;
    QRectF mm_;
    double scale_;
};

/// "A", "LP" …: the patient side that a direction points to, the strongest axis first (DICOM letters).
QString orientationLetters(const Vec3& direction);
/// The section's plane as one looks at an axial CT: from below, anterior up, patient left at the right.
PlaneFrame viewFromBelow(const PlaneFrame& plane);

/// What is drawn on a section beside its contour: the calipers, with the hinge points where wanted, or the three
/// diameters from cusp to opposite commissure.
enum class Marks { None, Hinges, CuspDiameters };
/// The section with its contour, its marks, bar and letters.
void drawSection(Sheet& sheet, const CaseData& data, const Section& section, const QRectF& mm, double spanMm,
                 Marks marks);
/// The long axis through the annulus centre and the left ostium, with the levels and the selected valve at its depth.
void drawLongAxis(Sheet& sheet, const CaseData& data, const QRectF& mm);
void drawSCurve(Sheet& sheet, const Projections& projections, const QRectF& mm);

const ImplantAssessment* selectedImplant(const CaseData& data);

}  // namespace tavr::report
