using System.Globalization;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Api;

/// <summary>A citizen's hands: whatever is done here appears on the phone and leaves as a signed webhook.</summary>
public sealed partial class PonselWarga(Jaringan jaringan, GudangMedia gudang, WebhookJson webhook, Centang centang)
{
    /// <summary>Meta tells of files over 100 MB, but does not hand them over.</summary>
    public const long BatasMeta = 100L * 1024 * 1024;

    public PesanPonsel Tulis(string nomor, string teks, Kaitan? kaitan = null)
    {
        if (string.IsNullOrWhiteSpace(teks)) throw new PermintaanException("Teks pesan tidak boleh kosong.");
        if (teks.Length > 4096) throw new PermintaanException("Teks pesan paling panjang 4096 huruf.");
        return Kirim(Kait(Draf(nomor, "teks"), kaitan) with { Teks = teks }, "text", new JsonObject { ["body"] = teks });
    }

    public async Task<PesanPonsel> KirimBerkasAsync(string nomor, Stream isi, string nama, string mime, string? keterangan, CancellationToken ct, Kaitan? kaitan = null, RupaBerkas rupa = default)
    {
        if (keterangan?.Length > 1024) throw new PermintaanException("Keterangan berkas paling panjang 1024 huruf.");
        var media = await gudang.SimpanAsync(isi, nama, mime, dariWarga: true, ct);
        var (tipe, jenis) = Golongan(mime, rupa);
        var draf = Kait(Draf(nomor, jenis), kaitan) with { Teks = keterangan ?? "", Berkas = new BerkasPonsel(nama, mime, media.Ukuran, media.Id) };
        if (media.Ukuran > BatasMeta)
            return Kirim(draf, (ponsel, p) => webhook.Faulty(ponsel, p, tipe, 131052, "Failed to download media: the file is larger than 100 MB."));
        var json = new JsonObject { ["id"] = media.Id, ["mime_type"] = mime, ["sha256"] = Convert.ToBase64String(Convert.FromHexString(media.Sha256)) };
        if (tipe == "document") json["filename"] = nama;
        if (tipe == "audio") json["voice"] = rupa == RupaBerkas.Suara;
        if (tipe == "sticker") json["animated"] = rupa == RupaBerkas.StikerGerak;
        if (!string.IsNullOrEmpty(keterangan) && tipe != "sticker" && rupa != RupaBerkas.Suara) json["caption"] = keterangan;
        return Kirim(draf, tipe, json);
    }

    public PesanPonsel BagikanLokasi(string nomor, double lat, double lon, string? nama = null, string? alamat = null)
    {
        if (!(Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180)) throw new PermintaanException("Lintang harus -90 sampai 90 dan bujur -180 sampai 180.");
        var titik = string.Create(CultureInfo.InvariantCulture, $"{lat}, {lon}");
        var json = new JsonObject { ["latitude"] = lat, ["longitude"] = lon };
        if (nama is not null) json["name"] = nama;
        if (alamat is not null) json["address"] = alamat;
        return Kirim(Draf(nomor, "lokasi") with { Teks = string.Join('\n', new[] { nama, alamat, titik }.OfType<string>()) }, "location", json);
    }

    /// <summary>Taps a button or list row, found by its id or its title in the newest message that has it.</summary>
    public PesanPonsel Pilih(string nomor, string id)
    {
        if (string.IsNullOrWhiteSpace(id)) throw new PermintaanException("Sebutkan id atau judul pilihan.");
        var pesan = jaringan.Pesan(nomor);
        var (asal, pilihan) = Temukan(pesan, p => p.Id == id) ?? Temukan(pesan, p => string.Equals(p.Judul, id.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new PermintaanException("Tidak ada pesan di ponsel ini yang memuat pilihan itu.", 404);
        var draf = Draf(nomor, "pilihan") with { Teks = pilihan.Judul, Kutipan = asal.Wamid };
        if (asal.Jenis == "formulir") return Formulir(nomor, []);
        if (asal.Templat) return Kirim(draf, "button", new JsonObject { ["payload"] = pilihan.Id, ["text"] = pilihan.Judul });
        var jawab = new JsonObject { ["id"] = pilihan.Id, ["title"] = pilihan.Judul };
        if (pilihan.Deskripsi is not null) jawab["description"] = pilihan.Deskripsi;
        var tipe = asal.LabelDaftar is null ? "button_reply" : "list_reply";
        return Kirim(draf, "interactive", new JsonObject { ["type"] = tipe, [tipe] = jawab });
    }

    /// <summary>The citizen looks at the chat: what arrived is read.</summary>
    public void Lihat(string nomor)
    {
        if (jaringan.Baca(i => !i.Ponsel.TryGetValue(nomor, out var p) || p.TakTerbaca == 0 || p.Saklar.Luring)) return;
        jaringan.Ubah(nomor, tulis =>
        {
            var ponsel = tulis.Isi.PonselDari(nomor);
            for (var i = ponsel.Pesan.Count - 1; i >= 0 && ponsel.TakTerbaca > 0; i--)
                if (Ponsel.BelumDibaca(ponsel.Pesan[i]))
                    centang.Dibaca(tulis, ponsel, ponsel.Pesan[i]);
            return true;
        });
    }

    /// <summary>The phone lies open on a screen until the returned handle is disposed; what arrives meanwhile is read at once.</summary>
    public IDisposable Buka(string nomor)
    {
        jaringan.Penonton(nomor, +1);
        Lihat(nomor);
        return new Tutup(() => jaringan.Penonton(nomor, -1));
    }

    static (PesanPonsel, Pilihan)? Temukan(IReadOnlyList<PesanPonsel> pesan, Func<Pilihan, bool> cocok)
    {
        foreach (var p in pesan.Reverse())
            if (p.Arah == Arah.Keluar && p.Pilihan.FirstOrDefault(cocok) is { } pilihan)
                return (p, pilihan);
        return null;
    }

    PesanPonsel Kirim(PesanPonsel draf, string tipe, JsonNode isi) =>
        Kirim(draf, (ponsel, p) => webhook.Message(ponsel, p, tipe, isi));

    PesanPonsel Kirim(PesanPonsel draf, Func<Ponsel, PesanPonsel, JsonObject> isi) => jaringan.Ubah(draf.Nomor, tulis =>
    {
        var ponsel = tulis.Isi.PonselDari(draf.Nomor);
        PastikanTersambung(ponsel);
        var pesan = tulis.Tambah(draf with { Wamid = Wamid.New(ponsel) });
        if (!ponsel.Saklar.DiblokirKantor) tulis.Kirim(pesan.Nomor, isi(ponsel, pesan), pesan.Wamid);
        return pesan;
    });

    PesanPonsel Kait(PesanPonsel draf, Kaitan? kaitan) => kaitan is null ? draf : draf with
    {
        Kutipan = kaitan.Balas is { } id ? jaringan.Baca(i => Balon(i.PonselDari(draf.Nomor), id).Wamid) : null,
        Diteruskan = kaitan.Terusan || kaitan.SeringDiteruskan,
        SeringDiteruskan = kaitan.SeringDiteruskan,
    };

    static void PastikanTersambung(Ponsel ponsel)
    {
        var alasan = ponsel.Saklar switch
        {
            { TanpaWhatsApp: true } => "Nomor ini tidak memakai WhatsApp. Nyalakan lagi di menu ponsel.",
            { Luring: true } => "Ponsel ini sedang luring. Sambungkan lagi di menu ponsel.",
            { Blokir: not Blokir.Tidak } => "Kantor sedang diblokir di ponsel ini. Buka blokirnya untuk menulis.",
            _ => null,
        };
        if (alasan is not null) throw new PermintaanException(alasan, 409);
    }

    static PesanPonsel Draf(string nomor, string jenis) => new() { Nomor = nomor, Wamid = "", Arah = Arah.Masuk, Jenis = jenis };

    static (string Tipe, string Jenis) Golongan(string mime, RupaBerkas rupa) => MediaRules.Bare(mime) switch
    {
        _ when rupa == RupaBerkas.Dokumen => ("document", "dokumen"),
        _ when rupa is RupaBerkas.Stiker or RupaBerkas.StikerGerak => ("sticker", "stiker"),
        "image/jpeg" or "image/png" => ("image", "gambar"),
        var m when m.StartsWith("audio/", StringComparison.Ordinal) => ("audio", "audio"),
        var m when m.StartsWith("video/", StringComparison.Ordinal) => ("video", "video"),
        _ => ("document", "dokumen"),
    };

    sealed class Tutup(Action tutup) : IDisposable
    {
        Action? sekali = tutup;
        public void Dispose() => Interlocked.Exchange(ref sekali, null)?.Invoke();
    }
}

/// <summary>As what a file is sent, where its type leaves a choice: a recorded voice, a sticker, a photo as document.</summary>
public enum RupaBerkas { Biasa, Suara, Stiker, StikerGerak, Dokumen }
