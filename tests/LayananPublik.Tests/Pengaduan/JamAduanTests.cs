using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Bukti;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The clocks over holidays, week-ends, Ramadan hours and pauses, held against a slow clerk who looks at every day and every minute by himself. The worlds are always the same; with LAYANAN_UJI_ACAK=1 they are new each time, LAYANAN_UJI_BENIH gives one again.</summary>
public sealed class JamAduanTests
{
    const int Kali = 120;
    static readonly PetugasAktif Petugas = new(1, "Yusuf Maulana", Peran.AdminAduan, 1, "/1/");
    static readonly DateOnly Awal = new(2027, 1, 1);
    static readonly TimeSpan Zona = TimeSpan.FromHours(7);

    [Fact]
    public void A_clock_ends_at_closing_time_so_many_working_days_later() => Uji(d =>
    {
        var a = d.Baru();
        Assert.Equal(d.Tutup(d.HariKe(d.HariHitung(d.Mulai), d.Kategori.Target.Verifikasi)), a.TenggatVerifikasi);
        Assert.Equal(JamAduan.Verifikasi, a.Jam);
        Assert.Equal(a.TenggatVerifikasi, a.Tenggat);
    });

    [Fact]
    public void Each_class_has_its_own_time_from_the_verification_on() => Uji(d =>
    {
        var (a, pada) = (d.Baru(), d.Lewat(d.Mulai));
        var berat = d.Acak.GetItems(Enum.GetValues<Berat>(), 1)[0];
        Assert.True(a.Verifikasi(Petugas, d.Kategori, berat, 1, "Lubang di jalan.", d.Waktu, pada).Berhasil);
        Assert.Equal(d.Tutup(d.HariKe(d.HariHitung(pada), d.Kategori.Target.Selesai(berat))), a.TenggatSelesai);
    });

    [Fact]
    public void A_pause_costs_the_office_no_minute_and_gives_it_none() => Uji(d =>
    {
        var (a, pada) = (d.Baru(), d.Mulai);
        for (var n = d.Acak.Next(1, 5); n > 0; n--)
        {
            pada = d.Lewat(pada);
            var (sisa, terpakai) = (d.Menit(pada, a.Tenggat!.Value), d.Menit(a.VerifikasiSejak!.Value, pada));
            Assert.True(a.MintaData(Petugas, "Di mana tepatnya?", pada).Berhasil);
            Assert.Null(a.EskalasiPada);
            Assert.False(a.Terlambat(pada.AddDays(300)));
            pada = d.Lewat(pada, hari: 12);
            Assert.True(a.Lengkapi(Pelaku.Warga, Peran.Warga, d.Waktu, pada).Berhasil);
            Assert.Equal(sisa, d.Menit(pada, a.Tenggat!.Value));
            Assert.Equal(terpakai, d.Menit(a.VerifikasiSejak!.Value, pada));
            Assert.Equal(StatusAduan.Baru, a.Status);
        }
    });

    [Fact]
    public void A_pause_on_the_way_holds_the_dinas_and_the_case_alike() => Uji(d =>
    {
        var (a, pada) = (d.Baru(), d.Lewat(d.Mulai, hari: 1));
        a.Verifikasi(Petugas, d.Kategori, Berat.TanpaPengawasan, 1, "Lubang di jalan.", d.Waktu, pada);
        pada = d.Lewat(pada, hari: 1);
        Assert.True(a.Teruskan(Petugas, [(d.Dinas, true)], "Mohon ditangani.", d.Waktu, pada).Berhasil);
        Assert.Equal(JamAduan.Tanggapan, a.Jam);
        pada = d.Lewat(pada, hari: 2);
        var (sisaDinas, sisa) = (d.Menit(pada, a.TenggatTanggapan!.Value), d.Menit(pada, a.TenggatSelesai!.Value));
        a.MintaData(Petugas, "Di mana tepatnya?", pada);
        pada = d.Lewat(pada, hari: 20);
        a.Lengkapi(Pelaku.Warga, Peran.Warga, d.Waktu, pada);
        Assert.Equal(sisaDinas, d.Menit(pada, a.TenggatTanggapan!.Value));
        Assert.Equal(sisa, d.Menit(pada, a.TenggatSelesai!.Value));
        Assert.Equal(a.TenggatTanggapan, a.Disposisi[0].Tenggat);
        Assert.Equal(StatusAduan.Didisposisi, a.Status);
    });

    [Fact]
    public void The_ladder_stands_at_its_shares_of_the_working_time() => Uji(d =>
    {
        var a = d.Baru();
        var penuh = d.Menit(d.Mulai, a.Tenggat!.Value);
        foreach (var (persen, tingkat) in new[] { (d.Waktu.Aturan.PersenPeringatan, TingkatAduan.Petugas), (d.Waktu.Aturan.PersenKasi, TingkatAduan.Kasi), (d.Waktu.Aturan.PersenCamat, TingkatAduan.Camat) })
        {
            var saat = a.EskalasiPada!.Value;
            Assert.InRange(d.Menit(d.Mulai, saat), penuh * persen / 100.0 - 1, penuh * persen / 100.0 + 1);
            Assert.False(a.Eskalasi(d.Waktu, saat.AddTicks(-1)).Berhasil);
            Assert.True(a.Eskalasi(d.Waktu, saat).Berhasil);
            Assert.Equal(tingkat, a.Tingkat);
            Assert.False(a.EskalasiPada is not null && a.Eskalasi(d.Waktu, saat).Berhasil);
        }
        Assert.Null(a.EskalasiPada);
    });

    [Fact]
    public void Looking_seldom_ends_where_looking_often_ends() => Uji(d =>
    {
        var (sering, jarang) = (d.Baru(), d.Baru());
        var akhir = d.Mulai.AddDays(d.Acak.Next(1, 40));
        for (var pada = d.Mulai; pada < akhir; pada += TimeSpan.FromMinutes(d.Acak.Next(20, 600))) sering.Eskalasi(d.Waktu, pada);
        sering.Eskalasi(d.Waktu, akhir);
        jarang.Eskalasi(d.Waktu, akhir);
        Assert.Equal((sering.Tingkat, sering.EskalasiPada, sering.DiperingatkanPada is null), (jarang.Tingkat, jarang.EskalasiPada, jarang.DiperingatkanPada is null));
        Assert.Equal(sering.Riwayat.Count, jarang.Riwayat.Count);
    });

    [Fact]
    public void A_question_nobody_answers_ends_ten_working_days_later() => Uji(d =>
    {
        var (a, pada) = (d.Baru(), d.Lewat(d.Mulai));
        a.Verifikasi(Petugas, d.Kategori, Berat.Ringan, 1, "Lubang di jalan.", d.Waktu, pada);
        pada = d.Lewat(pada);
        Assert.True(a.TindakLanjuti(Petugas.Pelaku, Petugas.Peran, "Sudah ditambal.", d.Waktu, pada).Berhasil);
        Assert.Equal(d.Tutup(d.HariKe(d.HariHitung(pada), d.Kategori.Target.Konfirmasi)), a.TenggatKonfirmasi);
        Assert.Null(a.EskalasiPada);
        Assert.False(a.Tutup(d.Waktu, a.TenggatKonfirmasi!.Value.AddTicks(-1)).Berhasil);
        Assert.True(a.Tutup(d.Waktu, a.TenggatKonfirmasi!.Value).Berhasil);
        Assert.Equal(StatusAduan.Selesai, a.Status);
    });

    static void Uji(Action<Dunia> sifat)
    {
        var benih = Panjang.BenihTetap(20261122);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {benih}");
        var induk = new Random(benih);
        for (var i = 0; i < Kali; i++)
        {
            var satu = induk.Next();
            try { sifat(new Dunia(satu)); }
            catch (Exception galat) { throw new InvalidOperationException($"seed {benih}, world {satu}: {galat.Message}", galat); }
        }
    }

    /// <summary>An office with random hours, holidays and a Ramadan, and the slow clerk.</summary>
    sealed class Dunia
    {
        readonly Dictionary<DateOnly, JamBuka?> hari = [];

        public Dunia(int benih)
        {
            Acak = new(benih);
            var minggu = Minggu(Acak.Next(0, 4) == 0 ? 6 : 5, pendek: false);
            var libur = Enumerable.Range(0, Acak.Next(5, 40)).Select(_ => Awal.AddDays(Acak.Next(0, 400))).Distinct().ToList();
            var puasa = Awal.AddDays(Acak.Next(0, 120));
            MasaJam[] khusus = [new("Ramadan", puasa, puasa.AddDays(29), Minggu(5, pendek: true)), new("Cuti bersama", puasa.AddDays(30), puasa.AddDays(30 + Acak.Next(0, 6)), [])];
            var jam = new Kalender(minggu, libur, "Asia/Jakarta", khusus);
            // The clerk reads the notice board, not the calendar's code.
            for (var t = Awal.AddDays(-5); t < Awal.AddDays(900); t = t.AddDays(1))
                hari[t] = libur.Contains(t) ? null : khusus.FirstOrDefault(k => k.Dari <= t && t <= k.Sampai) is { } k ? k.Minggu.FirstOrDefault(j => j.Hari == t.DayOfWeek) : minggu.FirstOrDefault(j => j.Hari == t.DayOfWeek);
            var aturan = Acak.Next(0, 2) == 0 ? AturanAduan.Bawaan : new AturanAduan { PersenPeringatan = Acak.Next(10, 99), PersenKasi = Acak.Next(100, 150), PersenCamat = Acak.Next(150, 300) };
            Waktu = new(jam, aturan);
            var unit = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");
            Dinas = UnitKerja.Dirikan(unit, JenisUnit.Dinas, "Dinas Pekerjaan Umum Contoh", "Asia/Jakarta");
            Kategori = KategoriAduan.Buat(unit, "JLN", "Jalan & jembatan", 1);
            Kategori.Ubah("Jalan & jembatan", null, false, null, [], new(Acak.Next(1, 6), Acak.Next(1, 10), Acak.Next(1, 4), Acak.Next(2, 8), Acak.Next(20, 30), Acak.Next(40, 61), Acak.Next(5, 15)), 1, true);
            Mulai = new DateTimeOffset(Awal.AddDays(Acak.Next(0, 150)).ToDateTime(TimeOnly.MinValue), Zona).AddMinutes(Acak.Next(0, 1440)).ToUniversalTime();
        }

        public Random Acak { get; }
        public WaktuAduan Waktu { get; }
        public UnitKerja Dinas { get; }
        public KategoriAduan Kategori { get; }
        public DateTimeOffset Mulai { get; }

        public Aduan Baru() => Aduan.Terima("ADU-2027-000001", new(1, 1, "Jalan berlubang."), Kategori, Pelaku.Warga, Waktu, Mulai);

        public DateTimeOffset Lewat(DateTimeOffset dari, int hari = 6) => dari.AddMinutes(Acak.Next(1, hari * 1440));

        /// <summary>The working day that counts as the first: the same while the office has not closed yet.</summary>
        public DateOnly HariHitung(DateTimeOffset saat)
        {
            var lokal = saat.ToOffset(Zona);
            var t = DateOnly.FromDateTime(lokal.DateTime);
            if (hari[t] is { } buka && TimeOnly.FromDateTime(lokal.DateTime) < buka.Tutup) return t;
            do t = t.AddDays(1); while (hari[t] is null);
            return t;
        }

        public DateOnly HariKe(DateOnly dari, int banyak)
        {
            for (var t = dari; ; t = t.AddDays(1))
                if (t > dari && hari[t] is not null && --banyak == 0) return t;
        }

        public DateTimeOffset Tutup(DateOnly t) => new DateTimeOffset(t.ToDateTime(hari[t]!.Tutup), Zona).ToUniversalTime();

        /// <summary>Minutes of work between two moments; negative when they stand the other way round.</summary>
        public int Menit(DateTimeOffset dari, DateTimeOffset sampai)
        {
            if (sampai < dari) return -Menit(sampai, dari);
            var n = 0;
            for (var saat = dari.ToOffset(Zona).DateTime; saat < sampai.ToOffset(Zona).DateTime; saat = saat.AddMinutes(1))
            {
                if (hari[DateOnly.FromDateTime(saat)] is not { } j)
                {
                    // Nobody works today; on to the last minute of it.
                    var besok = saat.Date.AddDays(1);
                    saat = saat.AddMinutes(Math.Max(0, Math.Ceiling((besok - saat).TotalMinutes) - 1));
                    continue;
                }
                var pukul = TimeOnly.FromDateTime(saat);
                if (pukul >= j.Buka && pukul < j.Tutup && !(pukul >= j.IstirahatMulai && pukul < j.IstirahatSelesai)) n++;
            }
            return n;
        }

        JamBuka[] Minggu(int banyak, bool pendek) => [.. Enumerable.Range(1, banyak).Select(h =>
        {
            var buka = new TimeOnly(pendek ? 8 : 7, Acak.Next(0, 4) * 15);
            return Acak.Next(0, 3) == 0 ? new JamBuka((DayOfWeek)h, buka, new(pendek ? 14 : 15, Acak.Next(0, 60)), new(12, 0), new(13, Acak.Next(0, 30))) : new JamBuka((DayOfWeek)h, buka, new(pendek ? 14 : 16, Acak.Next(0, 60)));
        })];
    }
}
