using System.Text.Json;
using System.Text.Json.Nodes;
using LayananPublik.Bersama;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penataan;

/// <summary>What a file would change at one service.</summary>
public sealed record ImporLayanan(LayananKatalog Isi, bool Baru, IReadOnlyList<Beda> Beda);

/// <summary>What a catalogue file would change; with any mistake nothing of it is taken over.</summary>
public sealed record ImporKatalog(IReadOnlyList<ImporLayanan> Layanan, SusunanMenu Susunan, bool MenuBerubah, IReadOnlyList<string> Salah)
{
    public const long BatasBerkas = 2 * 1024 * 1024;

    const int LayananTerbanyak = 200;

    static readonly JsonSerializerOptions Ketat = new(RincianLayanan.Json) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 32 };

    static readonly JsonSerializerOptions Terbaca = new(RincianLayanan.Json) { WriteIndented = true };

    public bool AdaPerubahan => MenuBerubah || Layanan.Any(l => l.Baru || l.Beda.Count > 0);

    /// <summary>Reads a file of the shape of katalog.json.</summary>
    public static Hasil<Katalog> Baca(byte[] isi)
    {
        try
        {
            if (BerisiNull(JsonNode.Parse(isi, documentOptions: new() { MaxDepth = 32 }))) return Hasil.Ditolak("Berkas memuat bagian yang kosong (null). Ekspor ulang katalognya.");
            return JsonSerializer.Deserialize<Katalog>(isi, Ketat) is { Layanan.Count: > 0 and <= LayananTerbanyak } katalog ? Hasil.Dengan(katalog)
                : Hasil.Ditolak($"Berkas harus memuat 1 sampai {LayananTerbanyak} layanan.");
        }
        catch (JsonException galat)
        {
            return Hasil.Ditolak($"Berkas ini bukan katalog layanan{(galat.LineNumber is { } baris ? $" (baris {baris + 1})" : "")}. Pakai berkas hasil ekspor.");
        }
    }

    public static byte[] Tulis(Katalog katalog) => JsonSerializer.SerializeToUtf8Bytes(katalog, Terbaca);

    /// <summary>A dry run: services the file does not name stay as they are.</summary>
    public static ImporKatalog Bandingkan(Katalog kini, Katalog berkas, IReadOnlyList<LayananKatalog> bawahan)
    {
        var masuk = berkas.Layanan.Select(l => l.Rapi()).ToList();
        var susunan = berkas.Kategori.Count == 0 && berkas.MenuUtama.Count == 0 ? new SusunanMenu { Kategori = kini.Kategori, MenuUtama = kini.MenuUtama }
            : new SusunanMenu { Kategori = berkas.Kategori, MenuUtama = berkas.MenuUtama }.Rapi();
        var hasil = Katalog.Bawaan.Dengan([.. kini.Layanan.Where(l => masuk.TrueForAll(m => m.Kode != l.Kode)), .. masuk], susunan);
        List<string> salah =
        [
            .. masuk.GroupBy(l => l.Kode).Where(g => g.Count() > 1).Select(g => $"Kode layanan {g.Key} tercantum lebih dari sekali."),
            .. masuk.SelectMany(l => PeriksaLayanan.Temukan(hasil, l, bawahan).Where(t => !t.Peringatan).Select(t => $"{l.Kode}: {t.Kalimat}")),
            .. susunan.Periksa(hasil.Layanan).Where(t => !t.Peringatan).Select(t => $"Menu: {t.Kalimat}"),
            .. hasil.Layanan.Where(l => l.Kategori.Length > 0 && l.Kategori != l.Kode && susunan.Kategori.All(k => k.Kode != l.Kategori)).Select(l => $"Menu: {l.Nama} kehilangan kategorinya."),
        ];
        var layanan = masuk.Select(m => kini.Layanan.FirstOrDefault(l => l.Kode == m.Kode) is { } lama
            ? new ImporLayanan(m with { Aktif = lama.Aktif }, false, BedaLayanan.Antara(lama, m)) : new ImporLayanan(m, true, []));
        return new([.. layanan], susunan, !susunan.Kategori.SequenceEqual(kini.Kategori) || !susunan.MenuUtama.SequenceEqual(kini.MenuUtama), [.. salah.Distinct()]);
    }

    static bool BerisiNull(JsonNode? simpul) => simpul switch
    {
        null => true,
        JsonArray daftar => daftar.Any(BerisiNull),
        JsonObject benda => benda.Any(b => b.Value is not null && BerisiNull(b.Value)),
        _ => false
    };
}
