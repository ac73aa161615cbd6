#include "app/desk/case_views.h"

#include "app/desk/case_marks.h"
#include "app/desk/style.h"
#include "app/presentation/text.h"
#include "app/viz/surfaces.h"
#include "core/base/units.h"
#include "planning/anatomy/projection.h"

#include <QEvent>
#include <QGridLayout>

#include <cmath>

namespace tavr {
namespace {

constexpr std::array kViews{MprTriad::Axial, MprTriad::Coronal, MprTriad::Sagittal};
constexpr std::array kViewColours{colours::kAxial, colours::kCoronal, colours::kSagittal};
constexpr double kRootFieldMm = 110.0;  // what a view of the annulus shows across
constexpr double kVolumeBallMm = 140.0;

}  // namespace

CaseViews::CaseViews(CaseSession& session, VtkView::Backend backend, QWidget* parent)
    : QWidget(parent), session_(session) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2);
    for (const auto which : kViews) {
        auto*& view = mpr_[std::size_t(which)];
        view = new MprView(this);
        view->setObjectName(QStringLiteral("mpr%1").arg(int(which)));
        connectView(which);
    }
    vtk_ = new VtkView(this, backend);
    vtk_->setObjectName(QStringLiteral("view3d"));
    vtk_->scene().setBackground({30, 35, 42}, {10, 12, 14});
    grid->addWidget(mpr_[MprTriad::Axial], 0, 0);
    grid->addWidget(mpr_[MprTriad::Coronal], 0, 1);
    grid->addWidget(mpr_[MprTriad::Sagittal], 1, 0);
    grid->addWidget(vtk_, 1, 1);
    for (const int i : {0, 1}) {
        grid->setRowStretch(i, 1);
        grid->setColumnStretch(i, 1);
    }
    setAutoFillBackground(true);
    QPalette black = palette();
    black.setColor(QPalette::Window, QColor(0x0c, 0x0e, 0x10));
    setPalette(black);
    connect(vtk_, &VtkView::markerClicked, this, [this](int id) { Q_EMIT landmarkChosen(LandmarkId(id)); });
    connect(vtk_, &VtkView::cameraMoved, this, [this](const Vec3& towardsViewer) {
        Q_EMIT hovered(tr("C-arm %1").arg(viewText(viewAlong(towardsViewer))));
    });
    connect(&session_, &CaseSession::caseChanged, this, &CaseViews::showCase);
    connect(&session_, &CaseSession::planChanged, this, &CaseViews::showPlan);
    connect(&session_, &CaseSession::previewChanged, this, &CaseViews::showMarks);
    showStandardPlanes();
}

void CaseViews::connectView(MprTriad::View which) {
    MprView* view = mpr_[std::size_t(which)];
    connect(view, &MprView::planeChanged, this, [this, which](const PlaneFrame& plane) {
        triad_.setCentre(triad_.centre() - plane.height(triad_.centre()) * plane.normal);
        moveOthers(which);
    });
    connect(view, &MprView::crosshairMoved, this, [this](const Vec3& lps) {
        triad_.setCentre(lps);
        moveOthers(-1);
    });
    connect(view, &MprView::crosshairRotated, this, [this, which](double angle) {
        onAnnulus_ = false;
        triad_.rotate(which, angle);
        for (const auto other : kViews) {
            if (other != which) mpr_[std::size_t(other)]->scene().turnTo(triad_.plane(other));
        }
        moveOthers(which);
    });
    connect(view, &MprView::windowLevelChanged, this, [this](const WindowLevel& wl) {
        for (MprView* other : mpr_) {
            other->scene().setWindowLevel(wl);
            other->refresh();
        }
    });
    connect(view, &MprView::strokeFinished, this,
            [this, view](const Polyline& line) { Q_EMIT strokeDrawn(line, view->scene().plane().normal); });
    connect(view, &MprView::brushRadiusChanged, this, &CaseViews::brushRadiusChanged);
    connect(view, &MprView::landmarkClicked, this, [this](int id) { Q_EMIT landmarkChosen(LandmarkId(id)); });
    connect(view, &MprView::landmarkDragStarted, this, [this](int id) {
        select(LandmarkId(id));
        session_.beginDrag(LandmarkId(id));
    });
    connect(view, &MprView::landmarkDragged, this, [this](int, const Vec3& lps) { session_.dragTo(lps); });
    connect(view, &MprView::landmarkDragFinished, this, [this](int, const Vec3&) {
        if (const Status placed = session_.endDrag(); !placed) Q_EMIT failed(toQt(line(placed.error())));
    });
    connect(view, &MprView::pointHovered, this, [this](const Vec3& lps, double hu, bool inside) {
        const QString value = inside ? numberText(hu, QStringLiteral("HU"), 0) : QString();
        Q_EMIT hovered(QStringLiteral("%1 mm   %2").arg(pointText(lps), value));
    });
}

void CaseViews::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CaseViews::retranslate() {
    const std::array<QString, 3> straight{tr("Axial"), tr("Coronal"), tr("Sagittal")};
    const std::array<QString, 3> oblique{tr("Annulus plane"), tr("Long axis 1"), tr("Long axis 2")};
    for (std::size_t i = 0; i < mpr_.size(); ++i)
        mpr_[i]->setTitle(onAnnulus_ ? oblique[i] : straight[i], toQColor(kViewColours[i]));
}

// Where the views stand ---------------------------------------------------------------------------------------------

void CaseViews::showCrosshair() {
    for (const auto which : kViews) {
        if (!session_.hasCase()) {
            mpr_[std::size_t(which)]->scene().setCrosshair({}, {});
            mpr_[std::size_t(which)]->refresh();
            continue;
        }
        std::vector<MprCrossLine> lines;
        for (const auto other : kViews) {
            if (other != which) lines.push_back({triad_.plane(other), kViewColours[std::size_t(other)]});
        }
        mpr_[std::size_t(which)]->scene().setCrosshair(triad_.centre(), std::move(lines));
        mpr_[std::size_t(which)]->refresh();
    }
}

void CaseViews::moveOthers(int except) {
    for (const auto which : kViews) {
        if (int(which) != except) mpr_[std::size_t(which)]->scene().movePlaneTo(triad_.centre());
    }
    showCrosshair();
}

void CaseViews::placeViews(double mmPerPixel) {
    for (const auto which : kViews) {
        MprScene& scene = mpr_[std::size_t(which)]->scene();
        if (mmPerPixel > 0.0) scene.setMmPerPixel(mmPerPixel);
        scene.setPlane(triad_.plane(which));
    }
    retranslate();
    showCrosshair();
}

void CaseViews::showStandardPlanes() {
    onAnnulus_ = false;
    triad_.resetAxes();
    placeViews(0.0);
}

void CaseViews::showAnnulusPlanes() {
    if (!session_.hasCase() || !session_.data().plan.measurements) return;
    onAnnulus_ = true;
    goTo(session_.data().plan.measurements->annulusPlane, false);
}

/// Turns the long-axis views about the plane's normal, by a right angle at most, until one contains `direction`.
void CaseViews::turnLongAxisTo(const Vec3& direction) {
    const Vec3 axis = triad_.plane(MprTriad::Axial).normal, now = triad_.plane(MprTriad::Coronal).u;
    double angle = std::atan2(axis.dot(now.cross(direction)), now.dot(direction));
    if (angle > radians(90.0)) angle -= radians(180.0);
    if (angle < radians(-90.0)) angle += radians(180.0);
    triad_.rotate(MprTriad::Axial, angle);
}

void CaseViews::goTo(const PlaneFrame& plane, bool turned) {
    onAnnulus_ = true;
    triad_.setCentre(plane.origin);
    triad_.alignAxial(plane.normal);
    if (turned) turnLongAxisTo(plane.u);
    placeViews(kRootFieldMm / std::max(200, std::min(mpr_[0]->width(), mpr_[0]->height())));
}

void CaseViews::goTo(const Vec3& lps) {
    triad_.setCentre(lps);
    moveOthers(-1);
}

void CaseViews::followAnnulus() {
    const auto& m = session_.data().plan.measurements;
    if (!onAnnulus_ || !m || session_.provisional()) return;
    triad_.alignAxial(m->annulusPlane.normal);
    for (const auto which : kViews) mpr_[std::size_t(which)]->scene().turnTo(triad_.plane(which));
    showCrosshair();
}

void CaseViews::lookFrom(const CArmView& view) {
    vtk_->scene().lookFrom(detectorDirection(view));
    vtk_->refresh();
}

void CaseViews::select(LandmarkId id) {
    selected_ = id;
    if (session_.hasCase()) showMarks();
}

// What they show ----------------------------------------------------------------------------------------------------

void CaseViews::showCase() {
    const bool open = session_.hasCase();
    const VolumePtr ct = open ? session_.data().ct : nullptr;
    selected_.reset();
    volumeLoaded_ = false;
    vtk_->scene().setVolume({});
    for (MprView* view : mpr_) {
        MprScene& scene = view->scene();
        scene.setVolume(ct);
        scene.setWindowLevel(open ? windowFor(session_.data()) : WindowLevel{});
    }
    if (ct) triad_.setCentre(ct->grid.centre());
    showStandardPlanes();
    for (MprView* view : mpr_) view->scene().fit();
    showRoot();
    if (open) {
        showPlan();
        showAnnulusPlanes();
    } else {
        for (const char* key : {"lumen", "calcium"}) vtk_->scene().removeSurface(key);
        showValve();
        showHeart();
        vtk_->scene().setMarkers({});
        vtk_->scene().setCurves({});
        for (MprView* view : mpr_) {
            view->scene().setMarkers({});
            view->scene().setCurves({});
        }
    }
    if (volumeShown_) setVolumeShown(true);
    vtk_->scene().fit();
    vtk_->refresh();
}

void CaseViews::showPlan() {
    if (session_.data().root != shownRoot_) showRoot();
    if (session_.data().heart != shownHeart_) showHeart();
    showValve();
    showMarks();
    vtk_->scene().setMarkers(sceneMarkers(session_.data().plan.landmarks));
    std::vector<SceneCurve> curves = sceneCurves(session_.data().plan);
    if (const auto skirt = neoSkirt()) curves.push_back({skirt->points, true, skirt->colour, 0.7});
    vtk_->scene().setCurves(std::move(curves));
    vtk_->refresh();
    followAnnulus();
}

std::optional<MprCurve> CaseViews::neoSkirt() const {
    const auto& redo = session_.data().redo;
    return redo ? neoSkirtCurve(*redo) : std::nullopt;
}

void CaseViews::showMarks() {
    const Plan& plan = session_.data().plan;
    for (MprView* view : mpr_) {
        view->scene().setMarkers(mprMarkers(plan.landmarks, selected_));
        std::vector<MprCurve> curves = mprCurves(plan);
        if (const auto skirt = neoSkirt()) curves.push_back(*skirt);
        curves.insert(curves.end(), draft_.begin(), draft_.end());
        view->scene().setCurves(std::move(curves));
        view->refresh();
    }
}

/// Labels, and while editing the edge of the lumen as well.
void CaseViews::showRoot() {
    const bool first = !shownRoot_;
    shownRoot_ = session_.hasCase() ? session_.data().root : nullptr;
    std::vector<std::pair<int, Rgb>> tints{{kCalcium, colours::kCalcium}};
    if (editing_)
        tints.insert(tints.end(), {{kLeftCoronary, colours::kCoronary},
                                   {kRightCoronary, colours::kCoronary},
                                   {kLeaflets, colours::kLeaflet}});
    for (MprView* view : mpr_) {
        MprScene& scene = view->scene();
        scene.setLabels({}, {});
        scene.setOutline({}, colours::kEdge);
        if (shownRoot_) {
            scene.setLabels({shownRoot_, &shownRoot_->labels}, tints);
            if (editing_) scene.setOutline({shownRoot_, &shownRoot_->lumenDistance}, colours::kEdge);
            if (first) scene.setWindowLevel(windowFor(session_.data()));
        }
        view->refresh();
    }
    showLumen();
}

void CaseViews::setEditing(bool on) {
    editing_ = on;
    showRoot();
}

void CaseViews::setBrush(std::optional<double> radiusMm) {
    for (MprView* view : mpr_) view->setBrush(radiusMm);
}

void CaseViews::setDraft(std::vector<MprCurve> curves) {
    draft_ = std::move(curves);
    if (session_.hasCase()) showMarks();
}

/// The old surfaces stay until the new ones are made.
void CaseViews::showLumen() {
    const auto root = session_.hasCase() ? session_.data().root : nullptr;
    if (!root) {
        for (const char* key : {"lumen", "calcium"}) vtk_->scene().removeSurface(key);
        return;
    }
    surfaces_.request([this, root] {
        auto lumen = std::make_shared<TriangleMesh>(displaySurface(root->lumenDistance, 0.0));
        auto calcium = std::make_shared<TriangleMesh>(displaySurface(root->labels, kCalcium));
        return [this, root, lumen, calcium] {
            if (!session_.hasCase() || session_.data().root != root) return;
            const bool fresh = !vtk_->scene().hasSurface("lumen");
            vtk_->scene().setSurface("lumen", std::move(*lumen), colours::kLumen, 0.45);
            vtk_->scene().setSurface("calcium", std::move(*calcium), colours::kCalcium, 1.0);
            if (fresh) vtk_->scene().fit();  // a stroke must not turn the picture
            vtk_->refresh();
        };
    });
}

void CaseViews::setVolumeShown(bool on) {
    volumeShown_ = on;
    if (on && !volumeLoaded_ && session_.hasCase() && session_.data().ct) {
        const auto& m = session_.data().plan.measurements;
        const Vec3 centre = m ? m->annulusPlane.origin : session_.data().ct->grid.centre();
        vtk_->scene().setVolume(session_.data().ct, std::pair(centre, kVolumeBallMm));
        volumeLoaded_ = true;
    }
    vtk_->scene().setVolumeVisible(on);
    vtk_->refresh();
}

}  // namespace tavr
