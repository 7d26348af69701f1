using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>How long something takes: the middle one, in working and in calendar hours.</summary>
public sealed record LamaAduan(int Banyak, double? JamKerja, double? JamKalender)
{
    public static LamaAduan Dari(IEnumerable<(DateTimeOffset Mulai, DateTimeOffset? Selesai)> semua, Kalender kalender)
    {
        var ada = semua.Where(x => x.Selesai >= x.Mulai).Select(x => (x.Mulai, Selesai: x.Selesai!.Value)).ToList();
        return new(ada.Count, kalender.PunyaJam ? Tengah(ada.Select(x => kalender.KerjaAntara(x.Mulai, x.Selesai).TotalHours)) : null, Tengah(ada.Select(x => (x.Selesai - x.Mulai).TotalHours)));
    }

    static double? Tengah(IEnumerable<double> semua) => IsiAduanPublik.Tengah([.. semua.Order()]);
}

/// <summary>One dinas beside the others.</summary>
public sealed record BarisUkurDinas(int Id, string Nama, int Tugas, int TanggapTepat, int TanggapLewat, int Selesai, int SelesaiTepat, int SelesaiLewat, int Palsu, LamaAduan Tanggapan, LamaAduan Penyelesaian);

/// <summary>One category, kelurahan or RW.</summary>
public sealed record BarisUkurKelompok(string Nama, SaringUkur Saring, int Masuk, int Selesai, int DibukaLagi, int Terbuka);

/// <summary>All figures of the page from one reading; every one of them counts what its <see cref="SaringUkur"/> lists.</summary>
public sealed record StatistikAduan
{
    public required MasaUkur Masa { get; init; }
    public required IReadOnlyDictionary<AngkaAduan, int> Angka { get; init; }
    public required LamaAduan JawabanPertama { get; init; }
    public required LamaAduan Verifikasi { get; init; }
    public required LamaAduan Penyelesaian { get; init; }
    public required IReadOnlyList<BarisUkurDinas> Dinas { get; init; }
    public required IReadOnlyList<BarisUkurKelompok> Kategori { get; init; }
    public required IReadOnlyList<BarisUkurKelompok> Wilayah { get; init; }
    public required IReadOnlyList<BarisUkurKelompok> Rw { get; init; }
    public required IReadOnlyList<int> Umur { get; init; }

    public static StatistikAduan Hitung(IReadOnlyList<UkurAduan> semua, MasaUkur masa, Kalender kalender, DateTimeOffset kini)
    {
        int Banyak(SaringUkur s) => semua.Count(a => s.Cocok(a, masa, kini));
        var masuk = semua.Where(a => masa.Memuat(a.Tanggal)).ToList();
        BarisUkurKelompok Kelompok(string nama, SaringUkur s) => new(nama, s, Banyak(s), Banyak(s with { Angka = AngkaAduan.Selesai }), Banyak(s with { Angka = AngkaAduan.DibukaLagi }), Banyak(s with { Angka = AngkaAduan.Terbuka }));
        static IReadOnlyList<BarisUkurKelompok> Urut(IEnumerable<BarisUkurKelompok> baris) => [.. baris.OrderByDescending(b => b.Masuk).ThenByDescending(b => b.Terbuka).ThenBy(b => b.Nama, StringComparer.Ordinal)];
        return new()
        {
            Masa = masa, Angka = Enum.GetValues<AngkaAduan>().ToDictionary(a => a, a => Banyak(new(a))),
            JawabanPertama = LamaAduan.Dari(masuk.Select(a => (a.Pada, a.DijawabPada)), kalender), Verifikasi = LamaAduan.Dari(masuk.Select(a => (a.Pada, a.DiverifikasiPada)), kalender),
            Penyelesaian = LamaAduan.Dari(masuk.Where(a => a.Status == StatusAduan.Selesai).Select(a => (a.Pada, a.BerakhirPada)), kalender),
            Dinas = [.. masuk.SelectMany(a => a.Disposisi).GroupBy(d => d.DinasId).Select(g => Dinasnya(g.Key, g.First().Dinas, [.. g])).OrderByDescending(d => d.Tugas).ThenBy(d => d.Nama, StringComparer.Ordinal)],
            Kategori = Urut(semua.Select(a => (a.KodeKategori, a.Kategori)).DistinctBy(k => k.KodeKategori).Select(k => Kelompok(k.Kategori, new(AngkaAduan.Masuk, Kategori: k.KodeKategori))).Where(Ada)),
            Wilayah = Urut(semua.Where(a => a.BolehTempat).Select(a => (a.UnitId, a.Unit)).Distinct().Select(u => Kelompok(u.Unit, new(AngkaAduan.Masuk, Unit: u.UnitId))).Where(Ada)),
            Rw = Urut(semua.Where(a => a.BolehTempat && a.Rw is not null).Select(a => (a.UnitId, a.Unit, a.Rw)).Distinct().Select(u => Kelompok($"{u.Unit}, RW {u.Rw}", new(AngkaAduan.Masuk, Unit: u.UnitId, Rw: u.Rw))).Where(Ada)),
            Umur = [.. Enumerable.Range(0, SaringUkur.Kelompok.Count).Select(ke => Banyak(new(AngkaAduan.Terbuka, Umur: ke)))]
        };

        BarisUkurDinas Dinasnya(int id, string nama, IReadOnlyList<UkurDisposisi> tugas)
        {
            int Di(AngkaAduan angka) => Banyak(new(angka, Dinas: id));
            return new(id, nama, Di(AngkaAduan.Tugas), Di(AngkaAduan.TanggapTepat), Di(AngkaAduan.TanggapLewat), Di(AngkaAduan.DinasSelesai), Di(AngkaAduan.SelesaiTepat), Di(AngkaAduan.SelesaiLewat), Di(AngkaAduan.SelesaiPalsu),
                LamaAduan.Dari(tugas.Select(d => (d.Pada, d.DitanggapiPada)), kalender), LamaAduan.Dari(tugas.Select(d => (d.Pada, d.SelesaiPada)), kalender));
        }
    }

    static bool Ada(BarisUkurKelompok b) => b.Masuk > 0 || b.Terbuka > 0;
}
