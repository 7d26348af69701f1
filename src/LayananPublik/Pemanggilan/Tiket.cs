using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pemanggilan;

/// <summary>What is known when a number is taken.</summary>
public sealed record IsiTiket(CaraAmbil Cara)
{
    public string? KodeLayanan { get; init; }

    /// <summary>What it is for, in the words of the kiosk: the service or the series.</summary>
    public string Keperluan { get; init; } = "";

    /// <summary>Shown to officers only: "Sari A.".</summary>
    public string? NamaSingkat { get; init; }

    public bool Prioritas { get; init; }

    public int? JanjiId { get; init; }

    public DateTimeOffset? JanjiPada { get; init; }

    /// <summary>The chat that is told when the turn comes.</summary>
    public Percakapan? Percakapan { get; init; }
}

/// <summary>A number in the queue of one service point on one day.</summary>
public sealed class Tiket : IBerunit
{
    /// <summary>Called so often in vain, a number may be passed over.</summary>
    public const int PanggilanTerbanyak = 3;

    readonly List<RiwayatTiket> riwayat = [];

    Tiket() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>The day on the wall of the service point.</summary>
    public DateOnly Tanggal { get; private set; }

    public string Deret { get; private set; } = "";

    public int Urut { get; private set; }

    /// <summary>"A012".</summary>
    public string Nomor { get; private set; } = "";

    /// <summary>The appointment it was taken for.</summary>
    public int? JanjiId { get; private set; }

    /// <summary>The appointment's time as long as it gives precedence; gone once the number was passed over.</summary>
    public DateTimeOffset? JanjiPada { get; private set; }

    public int? PercakapanId { get; private set; }

    public Percakapan? Percakapan { get; private set; }

    public string? NamaSingkat { get; private set; }

    public string? KodeLayanan { get; private set; }

    public string Keperluan { get; private set; } = "";

    public CaraAmbil Cara { get; private set; }

    public bool Prioritas { get; private set; }

    public StatusTiket Status { get; private set; }

    public DateTimeOffset AmbilPada { get; private set; }

    /// <summary>What the place in the queue goes by: the arrival, or when he came back.</summary>
    public DateTimeOffset GiliranSejak { get; private set; }

    /// <summary>The counter that called it last.</summary>
    public int? LoketId { get; private set; }

    public LoketPanggil? Loket { get; private set; }

    /// <summary>Only this counter calls it: passed on to it, or held there.</summary>
    public int? UntukLoketId { get; private set; }

    public int PanggilanKe { get; private set; }

    public DateTimeOffset? DipanggilPada { get; private set; }

    /// <summary>The first call of all; until then the citizen waited.</summary>
    public DateTimeOffset? PanggilPertamaPada { get; private set; }

    public DateTimeOffset? MulaiPada { get; private set; }

    public DateTimeOffset? SelesaiPada { get; private set; }

    /// <summary>Since when it is held at its counter, such as while the citizen fills in a form.</summary>
    public DateTimeOffset? DitahanPada { get; private set; }

    /// <summary>When the citizen was told that few are before him; told once.</summary>
    public DateTimeOffset? DikabariDekatPada { get; private set; }

    /// <summary>When the citizen was told that it is his turn; told once.</summary>
    public DateTimeOffset? DikabariGiliranPada { get; private set; }

    /// <summary>Keyed hash of the key of its page on the phone.</summary>
    public string Sidik { get; private set; } = "";

    /// <summary>What the citizen sends by WhatsApp to be told of his turn.</summary>
    public string Kode { get; private set; } = "";

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatTiket> Riwayat => riwayat;

    /// <summary>A fresh ticket and the key of its page, of which only the hash is kept.</summary>
    public static (Tiket Tiket, string Kunci) Ambil(TitikAntrean titik, DeretAntrean deret, int urut, DateOnly tanggal, IsiTiket isi, Segel segel, Pelaku pelaku, DateTimeOffset pada)
    {
        var kunci = TautanUnggah.Acak();
        var t = new Tiket
        {
            UnitKerja = titik.UnitKerja, UnitKerjaId = titik.UnitKerjaId, Tanggal = tanggal, Deret = deret.Huruf, Urut = urut, Nomor = $"{deret.Huruf}{urut:000}",
            JanjiId = isi.JanjiId, JanjiPada = isi.JanjiPada, Percakapan = isi.Percakapan, PercakapanId = isi.Percakapan?.Id, NamaSingkat = isi.NamaSingkat, KodeLayanan = isi.KodeLayanan,
            Keperluan = isi.Keperluan, Cara = isi.Cara, Prioritas = isi.Prioritas, AmbilPada = pada, GiliranSejak = pada, Sidik = SidikDari(segel, kunci), Kode = KodeLacak.Baru()
        };
        t.Catat(pelaku, pada, "Ambil nomor", null, StatusTiket.Menunggu, null);
        return (t, kunci);
    }

    public static string SidikDari(Segel segel, string kunci) => segel.Sidik("tiket:" + kunci);

    /// <summary>A lost slip is printed anew: the old one's page closes.</summary>
    public string KunciBaru(Segel segel, Pelaku pelaku, DateTimeOffset pada)
    {
        var kunci = TautanUnggah.Acak();
        Sidik = SidikDari(segel, kunci);
        Catat(pelaku, pada, "Cetak ulang", Status, Status, null);
        return kunci;
    }

    public CalonGiliran Calon => new(Id, GiliranSejak, JanjiPada, Prioritas);

    /// <summary>In the queue, and not held at a counter.</summary>
    public bool Antre => Status == StatusTiket.Menunggu && DitahanPada is null;

    public bool DapatDipanggil(LoketPanggil loket) => Antre && (UntukLoketId is { } id ? id == loket.Id : loket.Melayani(Deret));

    public bool Berakhir => Status is StatusTiket.Selesai or StatusTiket.Batal;

    public Hasil Panggil(LoketPanggil loket, Pelaku petugas, DateTimeOffset pada)
    {
        if (!DapatDipanggil(loket)) return Hasil.Ditolak($"Nomor {Nomor} tidak menunggu di {loket.Nama}.");
        return Tempuh(LangkahTiket.Panggil, petugas, pada, loket.Nama, () =>
        {
            (Loket, LoketId, PanggilanKe, DipanggilPada) = (loket, loket.Id, 1, pada);
            PanggilPertamaPada ??= pada;
        });
    }

    /// <summary>Why it is called out of turn.</summary>
    public void Dahulukan(Pelaku petugas, string alasan, DateTimeOffset pada) => Catat(petugas, pada, "Dahulukan", Status, Status, alasan.Trim());

    public Hasil PanggilUlang(Pelaku petugas, DateTimeOffset pada) => PanggilanKe >= PanggilanTerbanyak
        ? Hasil.Ditolak($"Nomor {Nomor} sudah dipanggil {PanggilanTerbanyak} kali. Tekan Lewati; warganya dapat kembali kapan saja hari ini.")
        : Tempuh(LangkahTiket.PanggilUlang, petugas, pada, $"Panggilan ke-{PanggilanKe + 1}", () => (PanggilanKe, DipanggilPada) = (PanggilanKe + 1, pada));

    public Hasil Mulai(Pelaku petugas, DateTimeOffset pada) => Tempuh(LangkahTiket.Mulai, petugas, pada, null, () => MulaiPada ??= pada);

    public Hasil Selesaikan(Pelaku petugas, DateTimeOffset pada) => Tempuh(LangkahTiket.Selesaikan, petugas, pada, null, () => SelesaiPada = pada);

    /// <summary>Called three times, and nobody came.</summary>
    public Hasil Lewatkan(Pelaku petugas, DateTimeOffset pada) => PanggilanKe < PanggilanTerbanyak && Status == StatusTiket.Dipanggil
        ? Hasil.Ditolak($"Panggil nomor {Nomor} {PanggilanTerbanyak} kali dulu; baru {PanggilanKe} kali.")
        : Tempuh(LangkahTiket.Lewatkan, petugas, pada, null, () => UntukLoketId = null);

    /// <summary>He appears after all: he waits again, behind all who are there.</summary>
    public Hasil Kembali(Pelaku petugas, DateTimeOffset pada) => Tempuh(LangkahTiket.Kembali, petugas, pada, null, () =>
        (GiliranSejak, JanjiPada, PanggilanKe, Loket, LoketId) = (pada, null, 0, null, null));

    /// <summary>Put aside at the counter while the citizen fetches or fills in something; the counter may call others meanwhile.</summary>
    public Hasil Tahan(Pelaku petugas, DateTimeOffset pada) => Tempuh(LangkahTiket.Tahan, petugas, pada, null, () => (DitahanPada, UntukLoketId) = (pada, LoketId));

    public Hasil Lanjutkan(Pelaku petugas, DateTimeOffset pada) => DitahanPada is null
        ? Hasil.Ditolak($"Nomor {Nomor} tidak sedang ditahan.")
        : Tempuh(LangkahTiket.Lanjutkan, petugas, pada, null, () => (DitahanPada, UntukLoketId) = (null, null));

    /// <summary>On to another counter or another series; the place goes by the arrival as before.</summary>
    public Hasil Pindah(LoketPanggil? ke, DeretAntrean? deret, Pelaku petugas, DateTimeOffset pada)
    {
        if (ke is null && deret is null) return Hasil.Ditolak("Pilih loket atau layanan tujuannya.");
        if (ke is { Aktif: false }) return Hasil.Ditolak($"{ke.Nama} tidak dipakai lagi. Pilih loket lain.");
        return Tempuh(LangkahTiket.Pindah, petugas, pada, $"Ke {ke?.Nama ?? deret!.Nama}.", () =>
        {
            (UntukLoketId, DitahanPada, PanggilanKe, Loket, LoketId, MulaiPada) = (ke?.Id, null, 0, null, null, null);
            // The number on the slip stays; only who serves it changes.
            if (deret is not null) Deret = deret.Huruf;
        });
    }

    public Hasil Batalkan(Pelaku pelaku, string alasan, DateTimeOffset pada) => string.IsNullOrWhiteSpace(alasan)
        ? Hasil.Ditolak("Tulis alasannya.")
        : Tempuh(LangkahTiket.Batalkan, pelaku, pada, alasan.Trim(), () => (DitahanPada, UntukLoketId) = (null, null));

    /// <summary>The day is over: what waits is cancelled, who was called and did not come is passed over, what was at a counter is done.</summary>
    public bool TutupHari(DateTimeOffset pada)
    {
        if (Status is StatusTiket.Lewat || Berakhir) return false;
        var ditahan = DitahanPada is not null;
        Tempuh(LangkahTiket.TutupHari, Pelaku.Sistem, pada, "Hari layanan berakhir.", () =>
        {
            if (Status == StatusTiket.Dilayani) SelesaiPada ??= pada;
            (DitahanPada, UntukLoketId) = (null, null);
        });
        // Held at a counter he had been served.
        if (ditahan) (Status, SelesaiPada) = (StatusTiket.Selesai, pada);
        return true;
    }

    /// <summary>Its counter has closed: whoever else serves it may call it, also who was held there; his place goes by the arrival as before.</summary>
    public void LepasLoket(LoketPanggil loket, Pelaku pelaku, DateTimeOffset pada)
    {
        if (UntukLoketId != loket.Id) return;
        (UntukLoketId, DitahanPada, PanggilanKe, Loket, LoketId, MulaiPada) = (null, null, 0, null, null, null);
        Catat(pelaku, pada, "Lepas", Status, Status, $"{loket.Nama} tutup.");
    }

    /// <summary>The citizen wants to be told on WhatsApp.</summary>
    public void Kabari(Percakapan percakapan, DateTimeOffset pada)
    {
        (Percakapan, PercakapanId, Versi) = (percakapan, percakapan.Id, Versi + 1);
        Catat(Pelaku.Warga, pada, "Minta kabar", Status, Status, null);
    }

    public void DikabariDekat(DateTimeOffset pada) => (DikabariDekatPada, Versi) = (pada, Versi + 1);

    public void DikabariGiliran(DateTimeOffset pada) => (DikabariGiliranPada, DikabariDekatPada, Versi) = (pada, DikabariDekatPada ?? pada, Versi + 1);

    Hasil Tempuh(LangkahTiket lewat, Pelaku pelaku, DateTimeOffset pada, string? alasan, Action ubah)
    {
        var ke = AlurTiket.Tempuh(Status, lewat);
        if (!ke.Berhasil) return ke.TanpaNilai;
        ubah();
        Catat(pelaku, pada, lewat.ToString(), Status, ke.Nilai, alasan);
        Status = ke.Nilai;
        return Hasil.Baik;
    }

    void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusTiket? dari, StatusTiket ke, string? alasan)
    {
        riwayat.Add(RiwayatTiket.Tentang(pelaku, pada, tindakan, dari?.ToString(), ke.ToString(), alasan));
        Versi++;
    }
}

/// <summary>What was done with a number.</summary>
public sealed class RiwayatTiket : Riwayat
{
    RiwayatTiket() { }

    public int TiketId { get; private set; }

    internal static RiwayatTiket Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? dari, string? ke, string? alasan)
    {
        var r = new RiwayatTiket();
        r.Isi(pelaku, pada, tindakan, dari, ke, alasan);
        return r;
    }
}
