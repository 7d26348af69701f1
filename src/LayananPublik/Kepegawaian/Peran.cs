namespace LayananPublik.Kepegawaian;

/// <summary>Roles of docs/kontrak.md; the last two act without an account.</summary>
public enum Peran { Petugas, Verifikator, Kasi, Lurah, Camat, AdminAduan, Dinas, Kurir, Admin, Warga, Sistem }
