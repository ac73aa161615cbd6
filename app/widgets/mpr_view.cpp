#include "app/widgets/mpr_view.h"

#include "app/widgets/mpr_painter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tavr {
namespace {

constexpr double kWheelNotch = 120.0;  // eighths of a degree, Qt's unit
constexpr double kPickPx = 10.0;
const QColor kBrushColour(255, 214, 102), kStrokeColour(255, 214, 102, 90);

Vec2 vec(const QPointF& p) {
    return {p.x(), p.y()};
}

}  // namespace

MprView::MprView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

MprView::~MprView() = default;

void MprView::setTitle(const QString& title, const QColor& colour) {
    title_ = title;
    titleColour_ = colour;
    setAccessibleName(title);
    update();
}

void MprView::syncViewport() {
    scene_.setViewport(width(), height(), devicePixelRatioF());
}

void MprView::paintEvent(QPaintEvent*) {
    syncViewport();
    QPainter painter(this);
    paintMpr(painter, scene_.picture(), QSizeF(size()), devicePixelRatioF());
    paintBrush(painter);
    if (title_.isEmpty()) return;
    painter.setPen(titleColour_);
    painter.drawText(QPointF(10, 18), title_);
}

void MprView::setBrush(std::optional<double> radiusMm) {
    brush_ = radiusMm;
    if (!brush_) stroke_.clear();
    if (!brush_ && drag_ == Drag::Stroke) drag_ = Drag::None;
    setCursor(brush_ ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

void MprView::leaveEvent(QEvent*) {
    pointer_.reset();
    if (brush_) update();
}

/// The brush under the pointer, and what the stroke has swept so far.
void MprView::paintBrush(QPainter& painter) const {
    if (!brush_) return;
    const double radius = *brush_ / scene_.mmPerPixel();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!stroke_.empty()) {
        QPainterPath path;
        for (const Vec3& x : stroke_) {
            const Vec2 px = scene_.toPixel(x);
            path.elementCount() == 0 ? path.moveTo(px.x(), px.y()) : path.lineTo(px.x(), px.y());
        }
        if (stroke_.size() == 1) path.lineTo(path.currentPosition() + QPointF(0.01, 0.0));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(kStrokeColour, 2.0 * radius, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    if (!pointer_) return;
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(QColor(0, 0, 0, 160), 3.0), std::pair(kBrushColour, 1.4)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(*pointer_, radius, radius);
    }
}

/// Points closer than a quarter of the brush say nothing new.
void MprView::drawTo(const QPointF& at) {
    const Vec3 x = scene_.toLps(vec(at));
    if (stroke_.empty() || (x - stroke_.back()).norm() > std::max(0.2, 0.25 * *brush_)) stroke_.push_back(x);
}

void MprView::resizeEvent(QResizeEvent*) {
    syncViewport();
}

void MprView::scrollBy(double steps) {
    scene_.scroll(steps * scene_.scrollStep());
    update();
    Q_EMIT planeChanged(scene_.plane());
}

void MprView::wheelEvent(QWheelEvent* event) {
    if (brush_ && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        Q_EMIT brushRadiusChanged(*brush_ * std::pow(1.1, event->angleDelta().y() / kWheelNotch));
    } else if (event->modifiers() & Qt::ControlModifier) {
        scene_.zoom(std::pow(1.15, event->angleDelta().y() / kWheelNotch), vec(event->position()));
        update();
    } else {
        // Touch pads send fractions of a notch: whole slices only, the rest is kept.
        wheelRest_ += event->angleDelta().y() / kWheelNotch;
        const double steps = std::trunc(wheelRest_);
        wheelRest_ -= steps;
        if (steps != 0.0) scrollBy(steps);
    }
    event->accept();
}

void MprView::startLeft(const QPointF& at) {
    if (const auto id = scene_.pick(vec(at), kPickPx)) {
        drag_ = Drag::Landmark;
        landmark_ = *id;
        return;
    }
    const auto& centre = scene_.crosshair();
    if (!centre) return;
    const bool nearCentre = (scene_.toPixel(*centre) - vec(at)).norm() < 2.0 * kPickPx;
    drag_ = !nearCentre && scene_.pickCrossLine(vec(at)) ? Drag::CrossLine : Drag::Cross;
    if (drag_ == Drag::Cross) Q_EMIT crosshairMoved(scene_.toLps(vec(at)));
}

void MprView::mousePressEvent(QMouseEvent* event) {
    setFocus();
    press_ = last_ = event->position();
    moved_ = false;
    if (event->button() == Qt::LeftButton && !spaceDown_ && brush_) {
        drag_ = Drag::Stroke;
        drawTo(event->position());
        update();
    } else if (event->button() == Qt::LeftButton && !spaceDown_) {
        startLeft(event->position());
    } else if (event->button() == Qt::RightButton) {
        drag_ = Drag::Window;
    } else {
        drag_ = Drag::Pan;
    }
}

void MprView::dragLandmark(const QPointF& at) {
    // A click that trembles must not move a landmark.
    if (!moved_ && (at - press_).manhattanLength() < 3) return;
    const bool draggable = std::any_of(scene_.markers().begin(), scene_.markers().end(),
                                       [&](const MprMarker& m) { return m.id == landmark_ && m.draggable; });
    if (!draggable) return;
    if (!moved_) Q_EMIT landmarkDragStarted(landmark_);
    moved_ = true;
    const Vec3 lps = scene_.toLps(vec(at));
    scene_.moveMarker(landmark_, lps);
    Q_EMIT landmarkDragged(landmark_, lps);
}

void MprView::dragWindow(const QPointF& at) {
    WindowLevel wl = scene_.windowLevel();
    const double speed = std::max(0.5, wl.width / 400.0);
    wl.width = std::max(1.0, wl.width + speed * (at.x() - last_.x()));
    wl.centre += speed * (at.y() - last_.y());
    scene_.setWindowLevel(wl);
    Q_EMIT windowLevelChanged(wl);
}

void MprView::turnCross(const QPointF& at) {
    const Vec2 centre = scene_.toPixel(*scene_.crosshair());
    const Vec2 from = vec(last_) - centre, to = vec(at) - centre;
    // Pixels count downwards, so a turn that looks counter-clockwise is positive about the normal.
    const double angle = -std::atan2(from.x() * to.y() - from.y() * to.x(), from.dot(to));
    if (std::abs(angle) > 1e-9) Q_EMIT crosshairRotated(angle);
}

void MprView::dragTo(const QPointF& at) {
    switch (drag_) {
        case Drag::Landmark:
            dragLandmark(at);
            break;
        case Drag::Cross:
            Q_EMIT crosshairMoved(scene_.toLps(vec(at)));
            break;
        case Drag::CrossLine:
            turnCross(at);
            break;
        case Drag::Window:
            dragWindow(at);
            break;
        case Drag::Pan:
            scene_.pan(vec(at - last_));
            break;
        case Drag::Stroke:
            drawTo(at);
            break;
        case Drag::None:
            break;
    }
    last_ = at;
    update();
}

void MprView::hover(const QPointF& at) {
    const auto hu = scene_.valueAt(vec(at));
    Q_EMIT pointHovered(scene_.toLps(vec(at)), hu.value_or(0.0), hu.has_value());
    if (brush_) {
        update();
        return;
    }
    const bool handle = scene_.pick(vec(at), kPickPx).has_value();
    const bool line = !handle && scene_.crosshair() && scene_.pickCrossLine(vec(at)).has_value();
    setCursor(handle ? Qt::OpenHandCursor : line ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MprView::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = event->position();
    if (drag_ == Drag::None) {
        hover(event->position());
    } else {
        dragTo(event->position());
    }
}

void MprView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag ended = drag_;
    drag_ = Drag::None;
    if (ended == Drag::Landmark) {
        if (moved_) {
            Q_EMIT landmarkDragFinished(landmark_, scene_.toLps(vec(event->position())));
        } else {
            Q_EMIT landmarkClicked(landmark_);
        }
        landmark_ = -1;
    } else if (ended == Drag::Stroke && !stroke_.empty()) {
        Q_EMIT strokeFinished(std::exchange(stroke_, {}));
    } else if (ended == Drag::Cross || ended == Drag::CrossLine) {
        Q_EMIT crosshairDragFinished();
    }
    update();
}

void MprView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (brush_) {  // the second of two quick dabs
        mousePressEvent(event);
        return;
    }
    drag_ = Drag::None;
    Q_EMIT crosshairMoved(scene_.toLps(vec(event->position())));
    Q_EMIT crosshairDragFinished();
}

void MprView::keyPressEvent(QKeyEvent* event) {
    const Vec2 middle(0.5 * width(), 0.5 * height());
    switch (event->key()) {
        case Qt::Key_Up:
            scrollBy(1);
            break;
        case Qt::Key_Down:
            scrollBy(-1);
            break;
        case Qt::Key_PageUp:
            scrollBy(10);
            break;
        case Qt::Key_PageDown:
            scrollBy(-10);
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            scene_.zoom(1.15, middle);
            break;
        case Qt::Key_Minus:
            scene_.zoom(1.0 / 1.15, middle);
            break;
        case Qt::Key_Home:
            scene_.fit();
            break;
        case Qt::Key_Space:
            spaceDown_ = true;
            break;
        case Qt::Key_Escape:
            if (drag_ == Drag::Stroke) drag_ = Drag::None;
            stroke_.clear();
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    update();
}

void MprView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) spaceDown_ = false;
    QWidget::keyReleaseEvent(event);
}

void MprView::focusOutEvent(QFocusEvent* event) {
    spaceDown_ = false;
    QWidget::focusOutEvent(event);
}

}  // namespace tavr
