package org.framewise.ui.teach.classroom;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.HtmlComponent;
import java.util.Map;

/** A QR code of a URL; dark on light in every color scheme. */
final class QrCode extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    /** Width of the empty margin around the code, in modules, as the standard requires (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    /** @param words text alternative */
    QrCode(String address, String words) {
        super("div");
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setProperty("innerHTML", svg(address));
    }

    static String svg(String address) {
        BitMatrix dots = encode(address);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    int start = x;
                    while (x + 1 < dots.getWidth() && dots.get(x + 1, y)) {
                        x++;
                    }
                    path.append('M')
                            .append(start)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - start + 1)
                            .append("v1H")
                            .append(start)
                            .append('z');
                }
            }
        }
        return "<svg viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix encode(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the address doesn't fit into a QR code", tooLong);
        }
    }
}
