using System.Text.Json.Nodes;
using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Api;

/// <summary>What a citizen does with a bubble: react, edit, delete, forward.</summary>
public sealed partial class PonselWarga
{
    static readonly TimeSpan BatasUbah = TimeSpan.FromMinutes(15), BatasHapus = TimeSpan.FromHours(60);

    /// <summary>An empty emoji takes the reaction back.</summary>
    public PesanPonsel Reaksi(string nomor, int id, string emoji) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = Terbuka(tulis, nomor);
        var balon = Balon(ponsel, id) with { ReaksiWarga = emoji.Length > 0 ? emoji : null };
        tulis.Catat(new PesanDiganti(balon));
        var isi = new JsonObject { ["message_id"] = balon.Wamid };
        if (emoji.Length > 0) isi["emoji"] = emoji;
        Kabarkan(tulis, ponsel, p => webhook.Message(ponsel, p, "reaction", isi));
        return balon;
    });

    /// <summary>The office is told that there was an edit, never the new words.</summary>
    public PesanPonsel Ubah(string nomor, int id, string teks) => Sunting(nomor, id, BatasUbah, "edit", balon =>
    {
        if (string.IsNullOrWhiteSpace(teks) || teks.Length > 4096) throw new PermintaanException("Teks pesan 1 sampai 4096 huruf.");
        return balon.Jenis == "teks" || balon.Berkas is not null ? balon with { Teks = teks, Diubah = true } : throw new PermintaanException("Hanya teks dan keterangan berkas yang dapat diubah.");
    });

    public PesanPonsel Hapus(string nomor, int id) => Sunting(nomor, id, BatasHapus, "revoke", balon =>
        balon with { Teks = "", Berkas = null, Dihapus = true });

    public async Task<PesanPonsel> TeruskanAsync(string nomor, int id, bool sering, CancellationToken ct)
    {
        var asal = jaringan.Baca(i => Balon(i.PonselDari(nomor), id));
        if (asal.Dihapus) throw new PermintaanException("Pesan yang sudah dihapus tidak dapat diteruskan.");
        var kaitan = new Kaitan { Terusan = true, SeringDiteruskan = sering };
        if (asal.Berkas is not { MediaId: { } media } berkas) return Tulis(nomor, asal.SeluruhTeks, kaitan);
        await using var isi = File.OpenRead(gudang.Letak(media));
        return await KirimBerkasAsync(nomor, isi, berkas.Nama, berkas.Mime, asal.Teks, ct, kaitan);
    }

    /// <summary>Listens to a voice message of the office: the first time Meta says "played".</summary>
    public PesanPonsel Putar(string nomor, int id) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = Terbuka(tulis, nomor);
        var balon = Balon(ponsel, id);
        if (balon is not { Arah: Arah.Keluar, Jenis: "audio" }) throw new PermintaanException("Hanya pesan suara dari kantor yang dapat diputar.");
        centang.Diputar(tulis, ponsel, balon);
        return balon;
    });

    PesanPonsel Sunting(string nomor, int id, TimeSpan batas, string tipe, Func<PesanPonsel, PesanPonsel> ubah) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = Terbuka(tulis, nomor);
        var balon = Balon(ponsel, id);
        if (balon.Arah != Arah.Masuk || balon.Dihapus) throw new PermintaanException("Hanya pesan sendiri yang belum dihapus yang dapat diubah atau dihapus.");
        if (balon.Waktu + batas < tulis.Sekarang) throw new PermintaanException("Sudah lewat waktunya: WhatsApp memberi 15 menit untuk mengubah dan 60 jam untuk menghapus.");
        balon = ubah(balon);
        tulis.Catat(new PesanDiganti(balon));
        Kabarkan(tulis, ponsel, p => webhook.Faulty(ponsel, p, "unsupported", 131051, WebhookWords.Unsupported, new JsonObject { ["unsupported"] = new JsonObject { ["type"] = tipe } }));
        return balon;
    });

    static Ponsel Terbuka(Jaringan.Penulis tulis, string nomor)
    {
        var ponsel = tulis.Isi.PonselDari(nomor);
        PastikanTersambung(ponsel);
        return ponsel;
    }

    static PesanPonsel Balon(Ponsel ponsel, int id) =>
        ponsel.Pesan.FindLast(p => p.Id == id) ?? throw new PermintaanException("Pesan itu tidak ada di ponsel ini.", 404);

    /// <summary>Tells the office of something that is no bubble; it does not open the 24-hour window.</summary>
    static void Kabarkan(Jaringan.Penulis tulis, Ponsel ponsel, Func<PesanPonsel, JsonObject> isi)
    {
        var kabar = Draf(ponsel.Nomor, "kabar") with { Wamid = Wamid.New(ponsel), Waktu = tulis.Sekarang };
        if (!ponsel.Saklar.DiblokirKantor) tulis.Kirim(ponsel.Nomor, isi(kabar));
    }
}

/// <summary>What a message hangs on: the bubble it answers, or that it was passed on.</summary>
public sealed record Kaitan
{
    public int? Balas { get; init; }
    public bool Terusan { get; init; }

    /// <summary>More than five times.</summary>
    public bool SeringDiteruskan { get; init; }
}
