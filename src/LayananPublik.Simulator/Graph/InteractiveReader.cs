using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>Buttons, lists, link buttons and location requests, with Meta's limits.</summary>
sealed class InteractiveReader(MediaReader media)
{
    public PesanPonsel Read(PesanPonsel draft, Param part)
    {
        var type = part["type"].Raw();
        draft = draft with
        {
            Teks = part["body"].Required()["text"].Text(type == "list" ? 4096 : 1024),
            Kaki = part["footer"] is { Given: true } footer ? footer["text"].Text(60) : null,
        };
        var action = part["action"].Required();
        return type switch
        {
            "button" => Buttons(Header(draft, part["header"], mediaToo: true), action),
            "list" => List(Header(draft, part["header"], mediaToo: false), action),
            "cta_url" => Link(Header(draft, part["header"], mediaToo: true), action),
            "location_request_message" => Request(draft, action, "send_location", "minta-lokasi"),
            "contact_request" => Request(draft, action, "request_contact_info", "minta-nomor"),
            "flow" => Flow(Header(draft, part["header"], mediaToo: true), action),
            _ => throw GraphException.Invalid($"Unsupported interactive type: {type}"),
        };
    }

    PesanPonsel Header(PesanPonsel draft, Param header, bool mediaToo)
    {
        if (!header.Given) return draft;
        var type = header["type"].Raw();
        if (type == "text") return draft with { Judul = header["text"].Text(60) };
        return mediaToo && type is "image" or "video" or "document"
            ? draft with { Berkas = media.Read(header[type].Required(), type) }
            : throw GraphException.Invalid($"Header type {type} is not allowed here.");
    }

    static PesanPonsel Buttons(PesanPonsel draft, Param action)
    {
        var buttons = action["buttons"].Items(1, 3).Select(b => b["type"].Raw() == "reply"
            ? new Pilihan(b["reply"]["id"].Text(256), b["reply"]["title"].Text(20))
            : throw GraphException.Invalid("Button type must be reply.")).ToList();
        Unique(buttons.Select(b => b.Id), "Button id");
        Unique(buttons.Select(b => b.Judul), "Button title");
        return draft with { Jenis = "tombol", Pilihan = buttons };
    }

    static PesanPonsel List(PesanPonsel draft, Param action)
    {
        var label = action["button"].Text(20);
        var sections = action["sections"].Items(1, 10);
        var rows = sections.SelectMany(s => Rows(s, titled: sections.Count > 1)).ToList();
        if (rows.Count > 10) throw GraphException.Invalid($"Total row count exceed max allowed count: 10, found: {rows.Count}");
        Unique(rows.Select(r => r.Id), "Row id");
        return draft with { Jenis = "daftar", LabelDaftar = label, Pilihan = rows };
    }

    static IEnumerable<Pilihan> Rows(Param section, bool titled)
    {
        var title = section["title"].OptionalText(24);
        if (titled && title is null) throw GraphException.Invalid("Section title is required when there is more than one section.");
        return section["rows"].Items(1, 10).Select(r =>
            new Pilihan(r["id"].Text(200), r["title"].Text(24), r["description"].OptionalText(72), title));
    }

    static PesanPonsel Link(PesanPonsel draft, Param action)
    {
        if (action["name"].Raw() != "cta_url") throw GraphException.Invalid("action['name'] must be cta_url.");
        var parameters = action["parameters"].Required();
        var (label, url) = (parameters["display_text"].Text(20), parameters["url"].Text(2000));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw GraphException.Invalid("url is not a valid URL.");
        return draft with { Jenis = "tautan", Tautan = new Tautan(label, url) };
    }

    static PesanPonsel Request(PesanPonsel draft, Param action, string name, string kind) =>
        action["name"].Raw() == name ? draft with { Jenis = kind }
            : throw GraphException.Invalid($"action['name'] must be {name}.");

    static PesanPonsel Flow(PesanPonsel draft, Param action)
    {
        var parameters = action["parameters"].Required();
        if (action["name"].Raw() != "flow") throw GraphException.Invalid("action['name'] must be flow.");
        if (parameters["flow_message_version"].Raw() != "3") throw GraphException.Invalid("flow_message_version must be 3.");
        if (!parameters["flow_id"].Given && !parameters["flow_name"].Given) throw GraphException.Missing("flow_id");
        return draft with { Jenis = "formulir", Pilihan = [new Pilihan("formulir", parameters["flow_cta"].Text(30))] };
    }

    static void Unique(IEnumerable<string> values, string what)
    {
        if (values.GroupBy(v => v).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw GraphException.Invalid($"{what} must be unique: {twice.Key}");
    }
}
