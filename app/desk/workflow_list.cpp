#include "app/desk/workflow_list.h"

#include "app/desk/style.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace tavr {
namespace {

constexpr int kRowHeight = 62;
constexpr int kTextLeft = 38;

class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect;
        if (option.state & QStyle::State_MouseOver) painter->fillRect(box, QColor(0x23, 0x29, 0x30));
        paintMark(*painter, box, index);
        const auto state = StepState(index.data(WorkflowModel::StateRole).toInt());
        const QRect text = box.adjusted(kTextLeft, 6, -8, -4);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(toneColour(state == StepState::Pending ? Tone::Muted : Tone::Normal));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        QFont small = option.font;
        small.setPointSizeF(option.font.pointSizeF() * 0.88);
        painter->setFont(small);
        painter->setPen(state == StepState::Failed ? toneColour(Tone::Bad) : toneColour(Tone::Muted));
        // Two lines; a part of the second goes where the first breaks between words.
        const QFontMetrics metrics(small);
        const QString line = metrics.elidedText(index.data(WorkflowModel::LineRole).toString(), Qt::ElideRight,
                                                int(1.75 * text.width()));
        painter->drawText(text.adjusted(0, QFontMetrics(bold).height() + 2, 0, 0),
                          Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, line);
        painter->restore();
    }

private:
    static void paintMark(QPainter& painter, const QRect& box, const QModelIndex& index) {
        const auto state = StepState(index.data(WorkflowModel::StateRole).toInt());
        const QPointF centre(box.left() + 19.5, box.top() + 16.5);
        painter.setPen(QPen(QColor(0x36, 0x3d, 0x46), 2));
        if (index.row() > 0) painter.drawLine(QPointF(centre.x(), box.top()), centre - QPointF(0, 9));
        if (index.row() + 1 < kStepCount)
            painter.drawLine(centre + QPointF(0, 9), QPointF(centre.x(), box.bottom() + 1));
        painter.setPen(QPen(stateColour(state), 2));
        painter.setBrush(state == StepState::Pending ? QBrush(Qt::NoBrush) : QBrush(stateColour(state)));
        painter.drawEllipse(centre, 6.5, 6.5);
        const QString sign = state == StepState::Done          ? QStringLiteral("✓")
                             : state == StepState::NeedsReview ? QStringLiteral("!")
                             : state == StepState::Failed      ? QStringLiteral("×")
                                                               : QString();
        QFont font = painter.font();
        font.setPixelSize(11);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(QColor(0x14, 0x17, 0x1b));
        painter.drawText(QRectF(centre.x() - 8, centre.y() - 8, 16, 16), Qt::AlignCenter, sign);
    }
};

}  // namespace

WorkflowList::WorkflowList(WorkflowModel& model, QWidget* parent) : QListView(parent) {
    setModel(&model);
    setItemDelegate(new StepDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setMinimumHeight(kStepCount * kRowHeight + 4);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT stepChosen(Step(index.row())); });
}

}  // namespace tavr
