using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>The clocks of a complaint, in the working time of its office: until it is passed on, until the dinas answers, until it is done. They stand still while the reporter is waited for.</summary>
public sealed partial class Aduan
{
    /// <summary>How long the reporter has to send what was asked for.</summary>
    public static readonly TimeSpan BatasLengkapi = TimeSpan.FromDays(30);

    /// <summary>How long after its end the reporter may say that it is not done.</summary>
    public static readonly TimeSpan BatasBukaLagi = TimeSpan.FromDays(30);

    /// <summary>Days without any news after which the reporters are told honestly how things stand.</summary>
    public static readonly TimeSpan LamaSenyap = TimeSpan.FromDays(3);

    /// <summary>Where each clock began. Moved on by pauses as its deadline is, so that the share that has run stays true.</summary>
    public DateTimeOffset? VerifikasiSejak { get; private set; }

    public DateTimeOffset? TenggatVerifikasi { get; private set; }

    public DateTimeOffset? TanggapanSejak { get; private set; }

    public DateTimeOffset? TenggatTanggapan { get; private set; }

    public DateTimeOffset? PenyelesaianSejak { get; private set; }

    public DateTimeOffset? TenggatSelesai { get; private set; }

    /// <summary>When it is closed without an answer of the reporters.</summary>
    public DateTimeOffset? TenggatKonfirmasi { get; private set; }

    /// <summary>Since when the reporter has the ball; null while the office has it.</summary>
    public DateTimeOffset? JedaSejak { get; private set; }

    /// <summary>The state it goes back to when the reporter has sent what was asked for.</summary>
    public StatusAduan? KembaliKe { get; private set; }

    public JamAduan Jam { get; private set; }

    /// <summary>Deadline of the clock that runs.</summary>
    public DateTimeOffset? Tenggat { get; private set; }

    public TingkatAduan Tingkat { get; private set; }

    /// <summary>Since when it stands on its level; null at the foot of the ladder.</summary>
    public DateTimeOffset? TingkatSejak { get; private set; }

    /// <summary>When four fifths of the running clock were over and the officer was warned.</summary>
    public DateTimeOffset? DiperingatkanPada { get; private set; }

    /// <summary>When the next step of the ladder is due; null = none comes.</summary>
    public DateTimeOffset? EskalasiPada { get; private set; }

    /// <summary>The promise is broken while the office has the ball.</summary>
    public bool Terlambat(DateTimeOffset pada) => JedaSejak is null && Tenggat < pada;

    /// <summary>The office has the ball and has told the reporters nothing for days.</summary>
    public bool Senyap(DateTimeOffset pada) => AlurAduan.Dikerjakan(Status) && KabarTerakhirPada + LamaSenyap <= pada;

    /// <summary>The reporter did not send in time what was asked for: withdrawn, unless others reported the same; then it goes on without.</summary>
    public Hasil Kedaluwarsa(bool adaPelaporLain, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Status != StatusAduan.ButuhData || JedaSejak is null || JedaSejak + BatasLengkapi > pada) return Hasil.Ditolak("Waktunya belum habis.");
        if (!adaPelaporLain) return Cabut(Pelaku.Sistem, Kepegawaian.Peran.Sistem, "Kelengkapan tidak diterima dalam 30 hari.", waktu, pada);
        Catat(Pelaku.Sistem, pada, "Dilanjutkan", "Kelengkapan tidak diterima dalam 30 hari, tetapi warga lain melaporkan hal yang sama.");
        return Lengkapi(Pelaku.Sistem, Kepegawaian.Peran.Sistem, waktu, pada);
    }

    /// <summary>Climbs as many steps of the ladder as are due: a warning, the section head, the camat. Asked again, it does nothing.</summary>
    public Hasil Eskalasi(WaktuAduan waktu, DateTimeOffset pada)
    {
        if (EskalasiPada is null || EskalasiPada > pada || JedaSejak is not null) return Hasil.Ditolak("Belum ada yang perlu dinaikkan.");
        while (EskalasiPada <= pada)
        {
            if (Tingkat == TingkatAduan.Petugas && DiperingatkanPada is null)
            {
                DiperingatkanPada = pada;
                Catat(Pelaku.Sistem, pada, "Peringatan tenggat", $"{waktu.Aturan.PersenPeringatan} persen waktu {Sebut(Jam)} terpakai.");
            }
            else
            {
                var lama = Tingkat;
                TingkatSejak = pada;
                Tingkat = lama == TingkatAduan.Petugas ? TingkatAduan.Kasi : TingkatAduan.Camat;
                Catat(Pelaku.Sistem, pada, "Eskalasi", $"Waktu {Sebut(Jam)} lewat: {SebutTingkat(lama)} → {SebutTingkat(Tingkat)}{(PetugasId is null ? ", belum ada petugasnya" : "")}.");
            }
            EskalasiPada = Berikut(waktu);
        }
        Versi++;
        return Hasil.Baik;
    }

    public static string Sebut(JamAduan jam) => jam switch { JamAduan.Verifikasi => "verifikasi", JamAduan.Tanggapan => "tanggapan dinas", JamAduan.Penyelesaian => "penyelesaian", _ => "" };

    public static string SebutTingkat(TingkatAduan t) => t switch { TingkatAduan.Kasi => "kasi", TingkatAduan.Camat => "camat", _ => "petugas" };

    void MulaiVerifikasi(WaktuAduan waktu, DateTimeOffset pada)
    {
        (VerifikasiSejak, TenggatVerifikasi) = (pada, waktu.Janji(pada, Kategori.Target.Verifikasi));
        AturJam(waktu);
    }

    /// <summary>What still runs moves on by the working time of the pause: as much is left as was left before.</summary>
    void Lanjut(WaktuAduan waktu, DateTimeOffset pada)
    {
        if (JedaSejak is { } sejak && waktu.Kalender.PunyaJam)
        {
            DateTimeOffset? Geser(DateTimeOffset? t) => t is { } x ? waktu.Kalender.Geser(x, sejak, pada) : null;
            if (Status is StatusAduan.Baru or StatusAduan.Diverifikasi or StatusAduan.DibukaLagi) (VerifikasiSejak, TenggatVerifikasi) = (Geser(VerifikasiSejak), Geser(TenggatVerifikasi));
            if (Utama is { DitanggapiPada: null }) (TanggapanSejak, TenggatTanggapan) = (Geser(TanggapanSejak), Geser(TenggatTanggapan));
            (PenyelesaianSejak, TenggatSelesai) = (Geser(PenyelesaianSejak), Geser(TenggatSelesai));
            foreach (var d in disposisi.Where(d => d.Aktif && d.DitanggapiPada is null && d.Tenggat is not null)) d.Geser(Geser(d.Tenggat));
        }
        (JedaSejak, KembaliKe) = (null, null);
        AturJam(waktu);
    }

    /// <summary>Which clock runs after a change; a clock that begins starts at the foot of the ladder.</summary>
    void AturJam(WaktuAduan waktu)
    {
        var jam = Status switch
        {
            StatusAduan.Baru or StatusAduan.Diverifikasi or StatusAduan.DibukaLagi => JamAduan.Verifikasi,
            StatusAduan.Didisposisi or StatusAduan.Diproses => Utama is { DitanggapiPada: null } && (TenggatSelesai is null || TenggatTanggapan <= TenggatSelesai) ? JamAduan.Tanggapan : JamAduan.Penyelesaian,
            _ => JamAduan.Tidak
        };
        if (jam != Jam) (Tingkat, TingkatSejak, DiperingatkanPada) = (TingkatAduan.Petugas, null, null);
        Jam = jam;
        Tenggat = jam switch { JamAduan.Verifikasi => TenggatVerifikasi, JamAduan.Tanggapan => TenggatTanggapan, JamAduan.Penyelesaian => TenggatSelesai, _ => null };
        EskalasiPada = Berikut(waktu);
        HariSelesai = Status == StatusAduan.Selesai && BerakhirPada is { } akhir ? waktu.Kalender.TanggalPada(akhir).DayNumber - Tanggal.DayNumber : null;
    }

    /// <summary>A clock of the same kind that runs anew, not on.</summary>
    void UlangJam() => (Jam, Tingkat, TingkatSejak, DiperingatkanPada) = (JamAduan.Tidak, TingkatAduan.Petugas, null, null);

    DateTimeOffset? JamSejak => Jam switch { JamAduan.Verifikasi => VerifikasiSejak, JamAduan.Tanggapan => TanggapanSejak, JamAduan.Penyelesaian => PenyelesaianSejak, _ => null };

    DateTimeOffset? Berikut(WaktuAduan waktu)
    {
        if (JedaSejak is not null || Tenggat is not { } tenggat || JamSejak is not { } sejak || !waktu.Kalender.PunyaJam || Tingkat == TingkatAduan.Camat) return null;
        var persen = Tingkat == TingkatAduan.Kasi ? waktu.Aturan.PersenCamat : DiperingatkanPada is null ? waktu.Aturan.PersenPeringatan : waktu.Aturan.PersenKasi;
        return waktu.Bagian(sejak, tenggat, persen);
    }
}
