namespace LayananPublik.Pelayanan;

/// <summary>The lists and answers that stand outside any application.</summary>
public static class Menu
{
    public static void Utama(Obrolan o, string? awalan = null)
    {
        o.Ke(new(Langkah.Menu));
        o.Jawab(Kalimat.MenuUtama(awalan ?? Kalimat.Salam(o.Jam.Kini, o.Unit.Nama), o.Katalog.MenuUtama));
    }

    /// <summary>Not sure: up to two services to tap, the likeliest first, and the way to all of them.</summary>
    public static void MaksudAnda(Obrolan o, Maksud maksud)
    {
        var calon = maksud.Calon.Select(o.Katalog.Cari).OfType<Layanan>().Take(2).ToList();
        if (calon.Count == 0) Utama(o);
        else o.Jawab(Kalimat.MaksudAnda(calon));
    }

    /// <summary>The office's own answer, when the text is one of its questions.</summary>
    public static bool Jawaban(Obrolan o, Maksud maksud)
    {
        if (maksud.JawabanId is not { } id || o.Katalog.TanyaJawab.FirstOrDefault(t => t.Id == id) is not { } t) return false;
        o.Jawab(Kalimat.Jawaban(t, o.Katalog.Cari(t.Kode)));
        return true;
    }

    public static async Task DaruratAsync(Obrolan o, string? kode, CancellationToken ct)
    {
        if (o.AlurKini is null && o.Katalog.Cari(kode) is { } layanan) o.Ke(new(Langkah.Kartu, layanan.Kode));
        await PanggilPetugas.DaruratAsync(o, ct);
        o.Jawab(Kalimat.Darurat(kode, o.Kalender.PunyaJam && !o.Kalender.Buka(o.Pada) ? o.Kalender.Teks(o.Kalender.BukaBerikut(o.Pada), o.Pada) : null));
    }

    /// <summary>A row of the first list, tapped or chosen by its place.</summary>
    public static async Task BarisAsync(Obrolan o, string id, CancellationToken ct)
    {
        if (id.StartsWith("KAT:", StringComparison.Ordinal)) Kategori(o, id[4..]);
        else if (id == MenuPaket.Id) MenuPaket.Daftar(o);
        else await KartuAsync(o, id, ct);
    }

    public static void Kategori(Obrolan o, string kode)
    {
        if (o.Katalog.Kategori(kode) is not { } kategori)
        {
            Utama(o);
            return;
        }
        o.Ke(new(Langkah.Kategori, kode));
        o.Jawab(o.Katalog.Dalam(kode) is { Count: > 0 } isi ? Kalimat.Kategori(kategori, [.. isi.Take(PeriksaKatalog.BarisPerDaftar)]) : Kalimat.KategoriKosong);
    }

    /// <summary>Shows a service; a draft that is being filled stays as it is.</summary>
    public static async Task KartuAsync(Obrolan o, string? kode, CancellationToken ct)
    {
        if (MenuPaket.Kartu(o, kode)) return;
        if (o.Katalog.Cari(kode) is not { } layanan)
        {
            Utama(o);
            return;
        }
        var alur = await o.AlurUntukAsync(layanan, ct);
        if (alur is not null && await alur.KartuAsync(o, layanan, ct)) return;
        o.Ke(new(Langkah.Kartu, layanan.Kode));
        o.Jawab(KalimatKartu.Tulis(o, layanan, alur?.Ajakan, await BerkasLama.SudahAdaAsync(o.Db, o.Percakapan.Id, o.Pada, ct)));
    }

    public static async Task PetugasAsync(Obrolan o, CancellationToken ct)
    {
        await PanggilPetugas.BiasaAsync(o, ct);
        PanggilPetugas.CatatJanji(o);
        o.Jawab(Kalimat.Petugas(o.Kalender, o.Pada, await PanggilPetugas.SebelumnyaAsync(o, ct)));
    }
}
