#pragma once
#include "app/desk/heart_marks.h"
#include "app/presentation/background.h"
#include "app/presentation/case_session.h"
#include "app/viz/mpr_triad.h"
#include "app/widgets/mpr_view.h"
#include "app/widgets/vtk_view.h"

#include <QWidget>

#include <array>

namespace tavr {

/// The centre of the desk: three linked MPR views and the 3-D view of one case. Landmarks are dragged here.
class CaseViews : public QWidget {
    Q_OBJECT
public:
    CaseViews(CaseSession& session, VtkView::Backend backend, QWidget* parent = nullptr);

    MprView& view(MprTriad::View which) { return *mpr_[std::size_t(which)]; }
    VtkView& view3d() { return *vtk_; }
    const Vec3& crosshair() const { return triad_.centre(); }

    void showStandardPlanes();
    void showAnnulusPlanes();
    /// The first view takes the plane, all are centred on its origin; `turned`: a long-axis view contains the plane's
    /// u.
    void goTo(const PlaneFrame& plane, bool turned = true);
    void goTo(const Vec3& lps);
    void setVolumeShown(bool on);
    /// In all four pictures.
    void setHeartPartShown(HeartPart part, bool on);
    /// The segmentation's edge and labels in the pictures.
    void setEditing(bool on);
    /// Of the brush, mm; empty: the left button does what it always does.
    void setBrush(std::optional<double> radiusMm);
    /// Lines of a root that is being built.
    void setDraft(std::vector<MprCurve> curves);
    void lookFrom(const CArmView& view);
    /// Which landmark is emphasised.
    void select(LandmarkId id);
    void retranslate();

Q_SIGNALS:
    void hovered(const QString& text);
    void landmarkChosen(tavr::LandmarkId id);
    void strokeDrawn(const tavr::Polyline& line, const tavr::Vec3& normal);  ///< of the picture's plane
    void brushRadiusChanged(double mm);
    void heartDrawn();  ///< the surfaces of a heart have come from the worker
    void failed(const QString& line);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectView(MprTriad::View which);
    void showCase();
    void showPlan();
    void showMarks();
    std::optional<MprCurve> neoSkirt() const;
    void followAnnulus();
    void turnLongAxisTo(const Vec3& direction);
    void placeViews(double mmPerPixel);
    void moveOthers(int except);
    void showCrosshair();
    void showRoot();
    void showLumen();
    void showValve();
    void showHeart();
    void drawHeart();
    void showOutlines();

    CaseSession& session_;
    MprTriad triad_;
    std::array<MprView*, 3> mpr_{};
    VtkView* vtk_ = nullptr;
    std::shared_ptr<const HeartModel> shownHeart_;
    HeartMeshes heartMeshes_;
    std::array<bool, kHeartParts> heartShown_ = kHeartPartsAtFirst;
    std::shared_ptr<const TriangleMesh> valveMesh_, failedMesh_;
    LatestTask surfaces_, heart_;
    std::optional<LandmarkId> selected_;
    bool onAnnulus_ = false;  ///< the planes follow the annulus until the user turns them
    bool volumeShown_ = false, volumeLoaded_ = false, editing_ = false;
    RootPtr shownRoot_;
    std::vector<MprCurve> draft_;
};

}  // namespace tavr
