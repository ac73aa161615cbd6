#pragma once
// The paper: pages measured in mm, a cursor that flows down them, and the running head and foot.
#include "planning/report/quantity_list.h"

#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QString>

namespace tavr::report {

/// Translations of every text in the report stand under the context "Report".
struct Report {
    static QString tr(const char* text, const char* note = nullptr) {
        return EnglishQuantities::active() ? QString::fromUtf8(text)
                                           : QCoreApplication::translate("Report", text, note);
    }
#if 0  // read by lupdate only: the context of the texts
    Q_DECLARE_TR_FUNCTIONS(Report)
#endif
};

namespace ink {
inline const QColor text(0x1f, 0x29, 0x33), grey(0x5f, 0x6b, 0x76), accent(0x0b, 0x4f, 0x6c), rule(0xc9, 0xd3, 0xda);
inline const QColor pale(0xf1, 0xf5, 0xf8), highlight(0xdf, 0xf0, 0xe6), good(0x1b, 0x7f, 0x4b), warn(0xa8, 0x62, 0x00),
    bad(0xb3, 0x26, 0x1e);
}  // namespace ink

struct Style {
    double points = 8.0;
    bool bold = false;
    QColor colour = ink::text;
    bool condensed = false;
    QFont font() const;
};

struct RunningText {
    QString head, study, version;
    int pages = 0;       ///< known in the second pass
    int doubtsPage = 0;  ///< where all doubts are listed; known in the second pass
};

class Sheet {
public:
    static constexpr double kWidth = 210.0, kLeft = 15.0, kTop = 23.0, kBottom = 281.0, kInner = 180.0;

    Sheet(QPdfWriter& writer, RunningText running);

    QPainter& painter() { return painter_; }
    bool finish() { return painter_.end(); }
    int pages() const { return page_; }
    const RunningText& running() const { return running_; }
    int doubtsPage = 0;  ///< where this pass has listed all doubts
    double px(double mm) const { return mm * scale_; }
    QRectF rect(double x, double top, double w, double h) const { return {px(x), px(top), px(w), px(h)}; }

    double y = kTop;  ///< the cursor, mm from the top of the page
    void newPage();
    void ensure(double heightMm);  ///< a new page unless so much is left
    void heading(const QString& text, double keepWithMm);

    /// Word-wrapped text; returns its height in mm.
    double text(double x, double top, double width, const QString& text, const Style& style,
                Qt::Alignment align = Qt::AlignLeft);
    double textWidth(const QString& text, const Style& style) const;  ///< on one line, mm
    double textHeight(double width, const QString& text, const Style& style) const;
    void fill(double x, double top, double w, double h, const QColor& colour, double radiusMm = 0.0);
    void line(double x1, double y1, double x2, double y2, const QColor& colour, double widthMm = 0.15);

private:
    void frame();

    QPdfWriter& writer_;
    RunningText running_;
    QPainter painter_;
    double scale_;
    int page_ = 1;
};

}  // namespace tavr::report
