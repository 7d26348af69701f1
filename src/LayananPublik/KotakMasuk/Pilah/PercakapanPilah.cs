using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

// What a conversation is sorted by: priority, snooze, labels, mute and block.
public sealed partial class Percakapan
{
    /// <summary>A snooze or a silence must end while somebody still remembers why.</summary>
    public static readonly TimeSpan TundaTerlama = TimeSpan.FromDays(60), TinjauTerlama = TimeSpan.FromDays(90);

    public const int PanjangAlasanBatas = 300;

    /// <summary>How a change of priority stands in the history.</summary>
    public const string TindakanPrioritas = "Prioritas";

    /// <summary>More labels than this say nothing any more.</summary>
    public const int LabelTerbanyak = 10;

    readonly List<LabelTerpasang> label = [];

    public Prioritas Prioritas { get; private set; }

    /// <summary>The office's rules set the priority, not a person; urgency of this kind ends with an officer's answer.</summary>
    public bool PrioritasOtomatis { get; private set; }

    /// <summary>What it is marked as without any danger word; an answer brings it back to this.</summary>
    public Prioritas PrioritasDasar { get; private set; }

    /// <summary>Out of the officers' sight until then, or until the citizen writes; null = in sight.</summary>
    public DateTimeOffset? TundaSampai { get; private set; }

    public Pembatasan? Pembatasan { get; private set; }

    /// <summary>When somebody looks again whether the silence is still right.</summary>
    public DateTimeOffset? TinjauPada { get; private set; }

    public string? AlasanBatas { get; private set; }

    public IReadOnlyList<LabelTerpasang> Label => label;

    public bool Diblokir => Pembatasan == KotakMasuk.Pembatasan.Diblokir;

    public Hasil Prioritaskan(Prioritas ke, Pelaku pelaku, DateTimeOffset pada)
    {
        if (Prioritas == ke && !PrioritasOtomatis) return Hasil.Baik;
        AturPrioritas(ke, false, pelaku, pada, null);
        return Hasil.Baik;
    }

    /// <summary>The office's rules find it more important than it is marked; never less.</summary>
    public void SarankanPrioritas(Prioritas ke, string sebab, DateTimeOffset pada)
    {
        if (Prioritas >= ke) return;
        if (!PrioritasOtomatis) PrioritasDasar = Prioritas;
        if (ke < Prioritas.Mendesak) PrioritasDasar = ke;
        AturPrioritas(ke, true, Pelaku.Sistem, pada, sebab);
    }

    /// <summary>Out of sight until then; comes back by itself at that hour, or at once when the citizen writes.</summary>
    public Hasil Tunda(DateTimeOffset sampai, Pelaku pelaku, DateTimeOffset pada)
    {
        if (sampai <= pada) return Hasil.Ditolak("Pilih waktu yang belum lewat.");
        if (sampai - pada > TundaTerlama) return Hasil.Ditolak($"Paling lama ditunda {TundaTerlama.Days} hari.");
        if (Diblokir) return Hasil.Ditolak("Percakapan ini diblokir. Buka blokirnya dulu.");
        if (TundaSampai == sampai) return Hasil.Baik;
        TundaSampai = sampai;
        CatatPilah(pelaku, pada, "Tunda", null, null, null);
        return Hasil.Baik;
    }

    /// <summary>Back in sight: the hour has come, the citizen wrote, or somebody fetched it back.</summary>
    public void KembaliDariTunda(Pelaku pelaku, DateTimeOffset pada)
    {
        if (TundaSampai is null) return;
        TundaSampai = null;
        CatatPilah(pelaku, pada, "Kembali dari tunda", null, null, null);
    }

    /// <summary>No sound and no notice for its messages; it is answered as always.</summary>
    public Hasil Bisukan(DateTimeOffset tinjau, string alasan, Pelaku pelaku, DateTimeOffset pada) => Batasi(KotakMasuk.Pembatasan.Dibisukan, tinjau, alasan, pelaku, pada);

    /// <summary>No answer by itself, nobody is called; who led the talk leaves it.</summary>
    public Hasil Blokir(DateTimeOffset tinjau, string alasan, Pelaku pelaku, DateTimeOffset pada)
    {
        if (Batasi(KotakMasuk.Pembatasan.Diblokir, tinjau, alasan, pelaku, pada) is { Berhasil: false } tolak) return tolak;
        KembaliDariTunda(pelaku, pada);
        if (Mode != ModePercakapan.Asisten) Ganti(ModePercakapan.Asisten, pelaku, pada, "Lepaskan", "Diblokir.");
        (PetugasId, MenungguSejak, BelumDibaca) = (null, null, 0);
        return Hasil.Baik;
    }

    public Hasil CabutPembatasan(Pelaku pelaku, DateTimeOffset pada)
    {
        if (Pembatasan is not { } dari) return Hasil.Baik;
        (Pembatasan, TinjauPada, AlasanBatas) = (null, null, null);
        CatatPilah(pelaku, pada, dari == KotakMasuk.Pembatasan.Diblokir ? "Buka blokir" : "Bunyikan lagi", dari.ToString(), null, null);
        return Hasil.Baik;
    }

    public Hasil Labeli(LabelUnit baru, Pelaku pelaku, DateTimeOffset pada)
    {
        if (label.Exists(l => l.LabelUnitId == baru.Id)) return Hasil.Baik;
        if (!baru.Aktif) return Hasil.Ditolak($"Label {baru.Nama} tidak dipakai lagi. Pilih yang lain.");
        if (label.Count >= LabelTerbanyak) return Hasil.Ditolak($"Paling banyak {LabelTerbanyak} label di satu percakapan. Lepas yang tidak perlu.");
        label.Add(LabelTerpasang.Pada(baru));
        CatatPilah(pelaku, pada, "Beri label", null, null, baru.Nama);
        return Hasil.Baik;
    }

    public Hasil LepasLabel(LabelUnit lama, Pelaku pelaku, DateTimeOffset pada)
    {
        if (label.RemoveAll(l => l.LabelUnitId == lama.Id) > 0) CatatPilah(pelaku, pada, "Lepas label", null, null, lama.Nama);
        return Hasil.Baik;
    }

    /// <summary>What a change of many may have to be taken back to.</summary>
    public KeadaanPilah KeadaanPilah() => new(Mode, PetugasId, MenungguSejak, BelumDibaca, DijanjikanSampai, Prioritas, PrioritasOtomatis, TundaSampai, [.. label.Select(l => l.LabelUnitId).Order()])
    {
        PetugasSejak = PetugasSejak, DitinggalPada = DitinggalPada, PrioritasDasar = PrioritasDasar
    };

    /// <summary>Takes back what was just done, unless somebody has changed it since; <paramref name="versi"/> is what the change left.</summary>
    public Hasil Urungkan(KeadaanPilah semula, int versi, IReadOnlyList<LabelUnit> labelSemula, Pelaku pelaku, DateTimeOffset pada)
    {
        if (Versi != versi) return Hasil.Ditolak("Sudah berubah lagi sejak tadi.");
        (PetugasId, MenungguSejak, BelumDibaca, DijanjikanSampai) = (semula.PetugasId, semula.MenungguSejak, semula.BelumDibaca, semula.DijanjikanSampai);
        (PetugasSejak, DitinggalPada) = (semula.PetugasSejak, semula.DitinggalPada);
        (Prioritas, PrioritasOtomatis, PrioritasDasar, TundaSampai) = (semula.Prioritas, semula.PrioritasOtomatis, semula.PrioritasDasar, semula.TundaSampai);
        label.RemoveAll(l => !semula.Label.Contains(l.LabelUnitId));
        label.AddRange(labelSemula.Where(l => semula.Label.Contains(l.Id) && !label.Exists(x => x.LabelUnitId == l.Id)).Select(LabelTerpasang.Pada));
        Ganti(semula.Mode, pelaku, pada, "Urungkan", null);
        return Hasil.Baik;
    }

    /// <summary>An answer has come: what was urgent by a danger word is so no longer.</summary>
    void Redakan(DateTimeOffset pada)
    {
        if (PrioritasOtomatis && Prioritas == Prioritas.Mendesak) AturPrioritas(PrioritasDasar, false, Pelaku.Sistem, pada, "Sudah dijawab.");
    }

    Hasil Batasi(Pembatasan ke, DateTimeOffset tinjau, string alasan, Pelaku pelaku, DateTimeOffset pada)
    {
        var sebab = alasan.Trim();
        if (sebab.Length == 0) return Hasil.Ditolak("Tulis alasannya, agar yang meninjau nanti tahu.");
        if (sebab.Length > PanjangAlasanBatas) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasanBatas} huruf.");
        if (tinjau <= pada) return Hasil.Ditolak("Pilih tanggal tinjau yang belum lewat.");
        if (tinjau - pada > TinjauTerlama) return Hasil.Ditolak($"Tanggal tinjau paling lama {TinjauTerlama.Days} hari lagi.");
        var dari = Pembatasan;
        (Pembatasan, TinjauPada, AlasanBatas) = (ke, tinjau, sebab);
        CatatPilah(pelaku, pada, ke == KotakMasuk.Pembatasan.Diblokir ? "Blokir" : "Bisukan", dari?.ToString(), ke.ToString(), sebab);
        return Hasil.Baik;
    }

    void AturPrioritas(Prioritas ke, bool otomatis, Pelaku pelaku, DateTimeOffset pada, string? alasan)
    {
        var dari = Prioritas;
        (Prioritas, PrioritasOtomatis) = (ke, otomatis);
        CatatPilah(pelaku, pada, TindakanPrioritas, dari.ToString(), ke.ToString(), alasan);
    }

    void CatatPilah(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? dari, string? ke, string? alasan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, tindakan, dari, ke, alasan));
        Versi++;
    }
}

/// <summary>How a conversation stood before a change of many, for taking it back.</summary>
public sealed record KeadaanPilah(ModePercakapan Mode, int? PetugasId, DateTimeOffset? MenungguSejak, int BelumDibaca, DateTimeOffset? DijanjikanSampai,
    Prioritas Prioritas, bool PrioritasOtomatis, DateTimeOffset? TundaSampai, IReadOnlyList<int> Label)
{
    public DateTimeOffset? PetugasSejak { get; init; }

    public DateTimeOffset? DitinggalPada { get; init; }

    public Prioritas PrioritasDasar { get; init; }
}
