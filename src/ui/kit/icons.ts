// One import per icon, so that neither the bundle nor the development server loads all six thousand.
import Checklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import FileDollar from '@tabler/icons-react/dist/esm/icons/IconFileDollar.mjs';
import FileSearch from '@tabler/icons-react/dist/esm/icons/IconFileSearch.mjs';
import FileInvoice from '@tabler/icons-react/dist/esm/icons/IconFileInvoice.mjs';
import TruckDelivery from '@tabler/icons-react/dist/esm/icons/IconTruckDelivery.mjs';
import ArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import PackageExport from '@tabler/icons-react/dist/esm/icons/IconPackageExport.mjs';
import Activity from '@tabler/icons-react/dist/esm/icons/IconActivity.mjs';
import AdjustmentsHorizontal from '@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs';
import AlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import Archive from '@tabler/icons-react/dist/esm/icons/IconArchive.mjs';
import ArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import ArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import ArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import ArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import ArrowsSort from '@tabler/icons-react/dist/esm/icons/IconArrowsSort.mjs';
import At from '@tabler/icons-react/dist/esm/icons/IconAt.mjs';
import Ban from '@tabler/icons-react/dist/esm/icons/IconBan.mjs';
import Bell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import Bolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import Bookmark from '@tabler/icons-react/dist/esm/icons/IconBookmark.mjs';
import Briefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import Building from '@tabler/icons-react/dist/esm/icons/IconBuilding.mjs';
import BuildingBank from '@tabler/icons-react/dist/esm/icons/IconBuildingBank.mjs';
import BuildingStore from '@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs';
import Calendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import ChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import ChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import Check from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import Checkbox from '@tabler/icons-react/dist/esm/icons/IconCheckbox.mjs';
import ChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import ChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import ChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import ChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import CircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import CircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import ClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs';
import Clock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import Coins from '@tabler/icons-react/dist/esm/icons/IconCoins.mjs';
import Columns3 from '@tabler/icons-react/dist/esm/icons/IconColumns3.mjs';
import Command from '@tabler/icons-react/dist/esm/icons/IconCommand.mjs';
import Copy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import CurrencyEuro from '@tabler/icons-react/dist/esm/icons/IconCurrencyEuro.mjs';
import DatabaseImport from '@tabler/icons-react/dist/esm/icons/IconDatabaseImport.mjs';
import DeviceDesktop from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs';
import DeviceLaptop from '@tabler/icons-react/dist/esm/icons/IconDeviceLaptop.mjs';
import Devices from '@tabler/icons-react/dist/esm/icons/IconDevices.mjs';
import Dots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import Download from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import Edit from '@tabler/icons-react/dist/esm/icons/IconEdit.mjs';
import Eraser from '@tabler/icons-react/dist/esm/icons/IconEraser.mjs';
import ExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import Eye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import EyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import File from '@tabler/icons-react/dist/esm/icons/IconFile.mjs';
import FileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import Files from '@tabler/icons-react/dist/esm/icons/IconFiles.mjs';
import Filter from '@tabler/icons-react/dist/esm/icons/IconFilter.mjs';
import Flag from '@tabler/icons-react/dist/esm/icons/IconFlag.mjs';
import Folder from '@tabler/icons-react/dist/esm/icons/IconFolder.mjs';
import GitMerge from '@tabler/icons-react/dist/esm/icons/IconGitMerge.mjs';
import GripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import Hash from '@tabler/icons-react/dist/esm/icons/IconHash.mjs';
import Heart from '@tabler/icons-react/dist/esm/icons/IconHeart.mjs';
import History from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import Home from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import Id from '@tabler/icons-react/dist/esm/icons/IconId.mjs';
import Inbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs';
import InfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import Key from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import Keyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs';
import Language from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import LayoutKanban from '@tabler/icons-react/dist/esm/icons/IconLayoutKanban.mjs';
import LayoutList from '@tabler/icons-react/dist/esm/icons/IconLayoutList.mjs';
import LayoutSidebarLeftCollapse from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarLeftCollapse.mjs';
import LayoutSidebarLeftExpand from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarLeftExpand.mjs';
import LayoutSidebarRight from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs';
import Link from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import List from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import ListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import Lock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import Logout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import Mail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import MapPin from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs';
import Menu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import Message from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs';
import MessageCircle from '@tabler/icons-react/dist/esm/icons/IconMessageCircle.mjs';
import Moon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import Note from '@tabler/icons-react/dist/esm/icons/IconNote.mjs';
import Package from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import Paperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs';
import Pencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import Percentage from '@tabler/icons-react/dist/esm/icons/IconPercentage.mjs';
import Phone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs';
import Photo from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs';
import PlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import Plus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import Point from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs';
import Refresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import ReportMoney from '@tabler/icons-react/dist/esm/icons/IconReportMoney.mjs';
import Search from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import Send from '@tabler/icons-react/dist/esm/icons/IconSend.mjs';
import Settings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import Shield from '@tabler/icons-react/dist/esm/icons/IconShield.mjs';
import ShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import ShoppingCart from '@tabler/icons-react/dist/esm/icons/IconShoppingCart.mjs';
import Star from '@tabler/icons-react/dist/esm/icons/IconStar.mjs';
import Sun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import SwitchHorizontal from '@tabler/icons-react/dist/esm/icons/IconSwitchHorizontal.mjs';
import Table from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import Tag from '@tabler/icons-react/dist/esm/icons/IconTag.mjs';
import Tags from '@tabler/icons-react/dist/esm/icons/IconTags.mjs';
import Target from '@tabler/icons-react/dist/esm/icons/IconTarget.mjs';
import Ticket from '@tabler/icons-react/dist/esm/icons/IconTicket.mjs';
import Tool from '@tabler/icons-react/dist/esm/icons/IconTool.mjs';
import Trash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import Upload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';
import Urgent from '@tabler/icons-react/dist/esm/icons/IconUrgent.mjs';
import User from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import UserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs';
import UserCircle from '@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs';
import UserPlus from '@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs';
import Users from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import UsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import Webhook from '@tabler/icons-react/dist/esm/icons/IconWebhook.mjs';
import WifiOff from '@tabler/icons-react/dist/esm/icons/IconWifiOff.mjs';
import World from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs';
import X from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import AddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import Affiliate from '@tabler/icons-react/dist/esm/icons/IconAffiliate.mjs';
import ArrowsJoin from '@tabler/icons-react/dist/esm/icons/IconArrowsJoin.mjs';
import Box from '@tabler/icons-react/dist/esm/icons/IconBox.mjs';
import Bulb from '@tabler/icons-react/dist/esm/icons/IconBulb.mjs';
import CalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import Checks from '@tabler/icons-react/dist/esm/icons/IconChecks.mjs';
import ChevronsRight from '@tabler/icons-react/dist/esm/icons/IconChevronsRight.mjs';
import Circle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs';
import DeviceMobile from '@tabler/icons-react/dist/esm/icons/IconDeviceMobile.mjs';
import DotsVertical from '@tabler/icons-react/dist/esm/icons/IconDotsVertical.mjs';
import GitBranch from '@tabler/icons-react/dist/esm/icons/IconGitBranch.mjs';
import GitFork from '@tabler/icons-react/dist/esm/icons/IconGitFork.mjs';
import LayoutColumns from '@tabler/icons-react/dist/esm/icons/IconLayoutColumns.mjs';
import Minus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import Notes from '@tabler/icons-react/dist/esm/icons/IconNotes.mjs';
import Palette from '@tabler/icons-react/dist/esm/icons/IconPalette.mjs';
import Sitemap from '@tabler/icons-react/dist/esm/icons/IconSitemap.mjs';
import Bold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import Fingerprint from '@tabler/icons-react/dist/esm/icons/IconFingerprint.mjs';
import Heading from '@tabler/icons-react/dist/esm/icons/IconHeading.mjs';
import Robot from '@tabler/icons-react/dist/esm/icons/IconRobot.mjs';
import RubberStamp from '@tabler/icons-react/dist/esm/icons/IconRubberStamp.mjs';
import Italic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import ListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import Login from '@tabler/icons-react/dist/esm/icons/IconLogin.mjs';
import Quote from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import Transfer from '@tabler/icons-react/dist/esm/icons/IconTransfer.mjs';
import UserShield from '@tabler/icons-react/dist/esm/icons/IconUserShield.mjs';
import TargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs';
import Camera from '@tabler/icons-react/dist/esm/icons/IconCamera.mjs';
import Scale from '@tabler/icons-react/dist/esm/icons/IconScale.mjs';
import Swords from '@tabler/icons-react/dist/esm/icons/IconSwords.mjs';
import ChartPie from '@tabler/icons-react/dist/esm/icons/IconChartPie.mjs';
import CashRegister from '@tabler/icons-react/dist/esm/icons/IconCashRegister.mjs';
import Cash from '@tabler/icons-react/dist/esm/icons/IconCash.mjs';
import CreditCard from '@tabler/icons-react/dist/esm/icons/IconCreditCard.mjs';
import Printer from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import Receipt from '@tabler/icons-react/dist/esm/icons/IconReceipt.mjs';
import PlayerPause from '@tabler/icons-react/dist/esm/icons/IconPlayerPause.mjs';
import Barcode from '@tabler/icons-react/dist/esm/icons/IconBarcode.mjs';
import ListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs';

export const icons = {
  'cash-register': CashRegister,
  cash: Cash,
  'credit-card': CreditCard,
  printer: Printer,
  receipt: Receipt,
  'player-pause': PlayerPause,
  barcode: Barcode,
  'rubber-stamp': RubberStamp,
  activity: Activity,
  'adjustments-horizontal': AdjustmentsHorizontal,
  'alert-triangle': AlertTriangle,
  archive: Archive,
  'arrow-down': ArrowDown,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  'arrows-sort': ArrowsSort,
  at: At,
  bell: Bell,
  bolt: Bolt,
  bookmark: Bookmark,
  briefcase: Briefcase,
  building: Building,
  'building-bank': BuildingBank,
  'file-invoice': FileInvoice,
  'building-store': BuildingStore,
  'package-export': PackageExport,
  'arrow-back-up': ArrowBackUp,
  'truck-delivery': TruckDelivery,
  calendar: Calendar,
  'chart-bar': ChartBar,
  'chart-line': ChartLine,
  check: Check,
  checkbox: Checkbox,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  'circle-check': CircleCheck,
  'circle-x': CircleX,
  'clipboard-check': ClipboardCheck,
  clock: Clock,
  coins: Coins,
  'columns-3': Columns3,
  command: Command,
  copy: Copy,
  'currency-euro': CurrencyEuro,
  'database-import': DatabaseImport,
  'device-desktop': DeviceDesktop,
  'device-laptop': DeviceLaptop,
  devices: Devices,
  dots: Dots,
  download: Download,
  edit: Edit,
  'external-link': ExternalLink,
  eye: Eye,
  'eye-off': EyeOff,
  file: File,
  'file-text': FileText,
  files: Files,
  filter: Filter,
  flag: Flag,
  folder: Folder,
  'git-merge': GitMerge,
  'grip-vertical': GripVertical,
  hash: Hash,
  heart: Heart,
  history: History,
  home: Home,
  id: Id,
  inbox: Inbox,
  'info-circle': InfoCircle,
  key: Key,
  keyboard: Keyboard,
  language: Language,
  'layout-kanban': LayoutKanban,
  'layout-list': LayoutList,
  'layout-sidebar-left-collapse': LayoutSidebarLeftCollapse,
  'layout-sidebar-left-expand': LayoutSidebarLeftExpand,
  'layout-sidebar-right': LayoutSidebarRight,
  link: Link,
  list: List,
  'list-check': ListCheck,
  lock: Lock,
  logout: Logout,
  mail: Mail,
  'map-pin': MapPin,
  'menu-2': Menu2,
  message: Message,
  'message-circle': MessageCircle,
  moon: Moon,
  note: Note,
  package: Package,
  paperclip: Paperclip,
  pencil: Pencil,
  percentage: Percentage,
  phone: Phone,
  photo: Photo,
  'player-play': PlayerPlay,
  plus: Plus,
  point: Point,
  refresh: Refresh,
  robot: Robot,
  'report-money': ReportMoney,
  search: Search,
  send: Send,
  settings: Settings,
  shield: Shield,
  'shield-check': ShieldCheck,
  'shopping-cart': ShoppingCart,
  star: Star,
  sun: Sun,
  'switch-horizontal': SwitchHorizontal,
  table: Table,
  tag: Tag,
  tags: Tags,
  target: Target,
  ticket: Ticket,
  tool: Tool,
  trash: Trash,
  upload: Upload,
  urgent: Urgent,
  user: User,
  'user-check': UserCheck,
  'user-circle': UserCircle,
  'user-plus': UserPlus,
  users: Users,
  'users-group': UsersGroup,
  webhook: Webhook,
  'wifi-off': WifiOff,
  world: World,
  x: X,
  'address-book': AddressBook,
  affiliate: Affiliate,
  'arrows-join': ArrowsJoin,
  box: Box,
  bulb: Bulb,
  'calendar-event': CalendarEvent,
  checks: Checks,
  'chevrons-right': ChevronsRight,
  circle: Circle,
  'device-mobile': DeviceMobile,
  'dots-vertical': DotsVertical,
  'git-branch': GitBranch,
  'git-fork': GitFork,
  'layout-columns': LayoutColumns,
  minus: Minus,
  notes: Notes,
  palette: Palette,
  sitemap: Sitemap,
  bold: Bold,
  heading: Heading,
  italic: Italic,
  'list-numbers': ListNumbers,
  quote: Quote,
  fingerprint: Fingerprint,
  login: Login,
  'user-shield': UserShield,
  ban: Ban,
  eraser: Eraser,
  transfer: Transfer,
  'target-arrow': TargetArrow,
  camera: Camera,
  scale: Scale,
  swords: Swords,
  'chart-pie': ChartPie,
  'list-details': ListDetails,
  checklist: Checklist,
  'file-dollar': FileDollar,
  'file-search': FileSearch,
} as const;

export type IconName = keyof typeof icons;
