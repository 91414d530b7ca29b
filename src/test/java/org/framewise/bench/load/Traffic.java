package org.framewise.bench.load;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What a page in a real browser requests from the server, and how many bytes are transferred for it. */
final class Traffic {
    private final CDPSession session;
    private int requests;
    private long bytes;

    Traffic(Page page) {
        session = page.context().newCDPSession(page);
        session.on("Network.requestWillBeSent", this::sent);
        session.on("Network.loadingFinished", this::received);
        session.send("Network.enable");
    }

    private void sent(JsonObject event) {
        if (event.getAsJsonObject("request").get("url").getAsString().startsWith("http")) {
            requests++;
        }
    }

    private void received(JsonObject event) {
        bytes += event.get("encodedDataLength").getAsLong();
    }

    /** Throttles the page's CPU by that factor. */
    void slowDown(int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        session.send("Emulation.setCPUThrottlingRate", rate);
    }

    /** Resets the counters. */
    void reset() {
        requests = 0;
        bytes = 0;
    }

    int requests() {
        return requests;
    }

    /** Bytes transferred, headers included, compressed as received. */
    long bytes() {
        return bytes;
    }
}
