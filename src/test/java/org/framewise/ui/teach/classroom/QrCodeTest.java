package org.framewise.ui.teach.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void theQrCodeEncodesTheUrl() throws Exception {
        String address = "http://192.168.178.23:8080/join/ABC234";

        Element svg = Jsoup.parse(QrCode.svg(address)).expectFirst("svg");

        int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]) - 8;
        BitMatrix dots = new BitMatrix(size);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z")
                .matcher(svg.expectFirst("path").attr("d"));
        while (run.find()) {
            assertThat(run.group(4)).isEqualTo(run.group(1));
            dots.setRegion(
                    Integer.parseInt(run.group(1)) - 4,
                    Integer.parseInt(run.group(2)) - 4,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        assertThat(new Decoder().decode(dots).getText()).isEqualTo(address);
    }
}
