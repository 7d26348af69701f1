using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>Turns what the office says into Meta's message. Texts that people wrote are shortened to what Meta takes; our own titles that are too long are a fault and throw.</summary>
static class TulisPesan
{
    public static OutgoingMessage Dari(IsiPesan isi, string? mediaId, string? tentangWamid = null) => isi switch
    {
        Tombol t => new ButtonsMessage(Muat(t.Teks, Limits.InteractiveBody), [.. t.Isi.Select(p => new ReplyButton(p.Id, p.Judul))]),
        Daftar d => new ListMessage(Muat(d.Teks, Limits.ListBody), d.Label, [.. d.Bagian.Select(b => new ListSection(b.Judul, [.. b.Baris.Select(p => new ListRow(p.Id, p.Judul, p.Keterangan))]))]),
        Tautan t => new CtaUrlMessage(Muat(t.Teks, Limits.InteractiveBody), t.Label, new Uri(t.Alamat)),
        Dokumen d => new DocumentMessage(Media(mediaId), d.NamaBerkas, Keterangan(d.Teks)),
        Gambar or GambarKode => new ImageMessage(Media(mediaId), Keterangan(isi.Teks)),
        Reaksi r => new ReactionMessage(tentangWamid ?? "", r.Teks),
        Templat t => new TemplateMessage(t.Nama, t.Bahasa, [.. Komponen(t, mediaId)]),
        _ => new TextMessage(Muat(isi.Teks, Limits.TextBody))
    };

    /// <summary>A long answer as several messages, cut where the text itself pauses.</summary>
    public static IEnumerable<string> Bagi(string teks)
    {
        var sisa = teks.Trim();
        while (sisa.Length > Limits.TextBody)
        {
            var potong = Jeda(sisa[..Limits.TextBody]);
            yield return sisa[..potong].TrimEnd();
            sisa = sisa[potong..].TrimStart();
        }
        yield return sisa;
    }

    static IEnumerable<TemplateComponent> Komponen(Templat t, string? mediaId)
    {
        if (t.Berkas is { } berkas) yield return TemplateComponent.HeaderDocument(Media(mediaId), berkas.NamaBerkas);
        else if (t.IsianKepala is { } kepala) yield return new("header", [TemplateParameter.OfText(kepala.Teks, kepala.Nama)]);
        if (t.Isian.Count > 0) yield return new("body", [.. t.Isian.Select((isi, i) => TemplateParameter.OfText(isi, t.NamaIsian?[i]))]);
        foreach (var balasan in t.Balasan.Where(b => b.Muatan is not null)) yield return TemplateComponent.QuickReply(balasan.Indeks, balasan.Muatan!);
        foreach (var tombol in t.IsianTombol) yield return TemplateComponent.Url(tombol.Indeks, tombol.Akhiran);
    }

    static int Jeda(string muat)
    {
        foreach (var batas in new[] { "\n\n", "\n", ". ", " " })
            if (muat.LastIndexOf(batas, StringComparison.Ordinal) is var di && di > Limits.TextBody / 2) return di + batas.Length;
        return char.IsHighSurrogate(muat[^1]) ? muat.Length - 1 : muat.Length;
    }

    static string Media(string? id) => id ?? throw new ArgumentException("The file was not uploaded.", nameof(id));

    static string? Keterangan(string teks) => teks.Length == 0 ? null : Muat(teks, Limits.Caption);

    static string Muat(string teks, int batas)
    {
        if (teks.Length <= batas) return teks;
        var potong = batas - 1;
        return teks[..(char.IsHighSurrogate(teks[potong - 1]) ? potong - 1 : potong)] + "…";
    }
}
